// SPDX-License-Identifier: MIT
#include "schema/load/library.hpp"

#include <algorithm>
#include <unordered_map>

#include "schema/db/statement.hpp"

namespace grounds::load {
namespace {

constexpr auto works_sql =
    "SELECT r.id, r.key, r.title, r.container_title, r.container_title_short, r.publisher, r.issued, r.doi, r.pmid, "
    "r.pmcid, r.isbn, r.url, r.more_authors, p.study_id, s.slug AS study, s.design, s.blinding, s.comparator, "
    "s.population, s.substance, s.form, s.intervention_text FROM reference r "
    "LEFT JOIN (SELECT reference_id, study_id, min(position) FROM study_report GROUP BY reference_id) p "
    "ON p.reference_id = r.id LEFT JOIN study s ON s.id = p.study_id ORDER BY r.key";
constexpr auto authors_sql =
    "SELECT reference_id, family, particle, literal FROM reference_name WHERE role = 'author' "
    "ORDER BY reference_id, position";
constexpr auto outcomes_sql = "SELECT study_id, outcome FROM finding ORDER BY study_id, slug";
constexpr auto questions_sql =
    "SELECT DISTINCT f.study_id, q.slug, q.text FROM finding f JOIN finding_question l ON l.finding_id = f.id "
    "JOIN question q ON q.id = l.question_id ORDER BY f.study_id, q.slug";

/// Rows of works and of studies to places in the library.
struct Places {
    std::unordered_map<long, std::size_t> work;
    std::unordered_map<long, std::vector<std::size_t>> study;
};

void add_words(CitableWork& work, const std::string& text) {
    if (!text.empty()) {
        work.topic += (work.topic.empty() ? "" : " ") + text;
    }
}

void read_study(const db::Row& row, CitableWork& work) {
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
    if (!row.null("study_id")) {
        read_study(row, work);
    }
    return work;
}

Places read_works(const db::Connection& db, std::vector<CitableWork>& works) {
    Places places;
    db::Statement(db, works_sql).each([&](const db::Row& row) {
        places.work[row.integer("id")] = works.size();
        if (const auto study = row.count("study_id")) {
            places.study[*study].push_back(works.size());
        }
        works.push_back(read_work(row));
    });
    return places;
}

void read_authors(const db::Connection& db, const Places& places, std::vector<CitableWork>& works) {
    db::Statement(db, authors_sql).each([&](const db::Row& row) {
        const auto literal = row.text("literal");
        const auto particle = row.text("particle");
        const auto name = (particle.empty() ? "" : particle + " ") + row.text("family");
        works[places.work.at(row.integer("reference_id"))].authors.push_back(literal.empty() ? name : literal);
    });
}

void read_topics(const db::Connection& db, const Places& places, std::vector<CitableWork>& works) {
    const auto each_work = [&](const db::Row& row, const auto& act) {
        if (const auto found = places.study.find(row.integer("study_id")); found != places.study.end()) {
            for (const auto place : found->second) {
                act(works[place]);
            }
        }
    };
    db::Statement(db, outcomes_sql).each([&](const db::Row& row) {
        each_work(row, [outcome = row.text("outcome")](CitableWork& work) { add_words(work, outcome); });
    });
    db::Statement(db, questions_sql).each([&](const db::Row& row) {
        const auto id = row.text("slug");
        const auto text = row.text("text");
        each_work(row, [&](CitableWork& work) {
            work.questions.push_back(id);
            add_words(work, text);
        });
    });
}

}  // namespace

std::vector<Venue> load_venues(const db::Connection& db) {
    db::Statement names(db, "SELECT kind, name FROM venue_name WHERE venue_id = ?1 ORDER BY kind, position");
    db::Statement within(db,
                         "SELECT o.slug FROM venue_within w JOIN venue o ON o.id = w.other_id WHERE w.venue_id = ?1 "
                         "ORDER BY w.position");
    return db::Statement(db, db::select_record("venue x") + " ORDER BY x.slug").all([&](const db::Row& row) {
        Venue venue;
        const long id = row.integer("id");
        venue.id = row.text("slug");
        venue.kind = row.term("kind", VenueKind::journal);
        venue.name = row.text("name");
        venue.holds = row.words("holds");
        venue.seen = row.text("seen");
        venue.note = row.text("note");
        venue.origin = db::read_origin(row);
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

Library load_library(const db::Connection& db) {
    Library library;
    const auto places = read_works(db, library.works);
    read_authors(db, places, library.works);
    read_topics(db, places, library.works);
    library.venues = load_venues(db);
    return library;
}

}  // namespace grounds::load
