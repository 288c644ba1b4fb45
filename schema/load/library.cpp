// SPDX-License-Identifier: MIT
#include "schema/load/library.hpp"

#include <map>
#include <utility>

#include "schema/db/statement.hpp"

namespace grounds::load {
namespace {

constexpr auto works_sql =
    "SELECT r.key, r.title, r.container_title, r.container_title_short, r.publisher, r.issued, r.doi, r.pmid, "
    "r.pmcid, r.isbn, r.url, r.more_authors, r.id FROM reference r ";

void add_words(CitableWork& work, const std::string& text) {
    if (!text.empty()) {
        work.topic += (work.topic.empty() ? "" : " ") + text;
    }
}

void read_study(const db::Row& row, CitableWork& work) {
    work.topic.clear();
    work.study = row.text("study");
    work.design = row.term<Design>("design");
    work.blinding = row.term<Blinding>("blinding");
    work.comparator = row.text("comparator");
    for (const auto* column : {"comparator", "population", "substance", "form", "intervention_text"}) {
        add_words(work, row.text(column));
    }
}

CitableWork read_work(const db::Row& row) {
    CitableWork work;
    work.key = row.text("key");
    work.title = row.text("title");
    work.container_title = row.text("container_title");
    work.container_title_short = row.text("container_title_short");
    work.publisher = row.text("publisher");
    if (const auto issued = row.text("issued"); issued.size() >= 4) {
        work.year = std::stoi(issued.substr(0, 4));
    }
    work.doi = row.text("doi");
    work.pmid = row.text("pmid");
    work.pmcid = row.text("pmcid");
    work.isbn = row.text("isbn");
    work.url = row.text("url");
    work.more_authors = row.flag("more_authors");
    return work;
}

}  // namespace

WorkLoader::WorkLoader(const db::Connection& db)
    : by_row_(db, std::string(works_sql) + "WHERE r.id = ?1"),
      by_key_(db, std::string(works_sql) + "WHERE r.key = ?1"),
      authors_(db,
               "SELECT family, particle, literal FROM reference_name WHERE reference_id = ?1 AND role = 'author' "
               "ORDER BY position"),
      studies_(
          db,
          "SELECT p.position, s.id, s.slug AS study, s.design, s.blinding, s.comparator, s.population, s.substance, "
          "s.form, s.intervention_text FROM study_report p CROSS JOIN study s ON s.id = p.study_id "
          "WHERE p.reference_id = ?1"),
      outcomes_(db, "SELECT outcome FROM finding WHERE study_id = ?1 ORDER BY slug"),
      questions_(db,
                 "SELECT q.slug, q.text FROM finding f CROSS JOIN finding_question l ON l.finding_id = f.id "
                 "CROSS JOIN question q ON q.id = l.question_id WHERE f.study_id = ?1") {}

CitableWork WorkLoader::read(const db::Row& row) {
    auto work = read_work(row);
    authors_.each(
        [&work](const db::Row& name) {
            const auto particle = name.text("particle");
            const auto literal = name.text("literal");
            const auto family = (particle.empty() ? "" : particle + " ") + name.text("family");
            work.authors.push_back(literal.empty() ? family : literal);
        },
        row.integer("id"));
    add_study(row.integer("id"), work);
    return work;
}

/// The study of which it is the first report; of several the one stored first. To put rows in order would cost the
/// engine a table of its own for each work, so that is done here.
void WorkLoader::add_study(long reference, CitableWork& work) {
    std::optional<std::pair<long, long>> first;  // position among the reports, row of the study
    studies_.each(
        [&](const db::Row& row) {
            const auto position = row.integer("position");
            const std::pair found(position, row.integer("id"));
            if (!first || found < *first) {
                first = found;
                read_study(row, work);
            }
        },
        reference);
    if (!first) {
        return;
    }
    outcomes_.each([&work](const db::Row& finding) { add_words(work, finding.text("outcome")); }, first->second);
    std::map<std::string, std::string> questions;
    questions_.each(
        [&questions](const db::Row& question) {
            auto id = question.text("slug");
            questions.emplace(std::move(id), question.text("text"));
        },
        first->second);
    for (const auto& [id, text] : questions) {
        work.questions.push_back(id);
        add_words(work, text);
    }
}

std::optional<CitableWork> WorkLoader::by_row(long row) {
    return by_row_.first([this](const db::Row& found) { return read(found); }, row);
}

std::optional<CitableWork> WorkLoader::by_key(const std::string& key) {
    return by_key_.first([this](const db::Row& found) { return read(found); }, key);
}

std::vector<Venue> load_venues(const db::Connection& db) {
    db::Statement names(db, "SELECT kind, name FROM venue_name WHERE venue_id = ?1 ORDER BY kind, position");
    db::Statement within(db,
                         "SELECT o.slug FROM venue_within w JOIN venue o ON o.id = w.other_id WHERE w.venue_id = ?1 "
                         "ORDER BY w.position");
    return db::Statement(db, "SELECT * FROM venue ORDER BY slug").all([&](const db::Row& row) {
        Venue venue;
        const long id = row.integer("id");
        venue.id = row.text("slug");
        venue.kind = row.term("kind", VenueKind::journal);
        venue.name = row.text("name");
        venue.holds = row.words("holds");
        venue.seen = row.text("seen");
        venue.note = row.text("note");
        names.each(
            [&](const db::Row& name) {
                auto& list = name.text("kind") == "other" ? venue.also : venue.abbreviations;
                list.push_back(name.text("name"));
            },
            id);
        venue.within = within.all([](const db::Row& other) { return other.text("slug"); }, id);
        return venue;
    });
}

}  // namespace grounds::load
