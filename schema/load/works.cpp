// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <utility>

#include "schema/load/library.hpp"

namespace grounds::load {
namespace {

/// A work while it is read.
struct Reading {
    long row = 0;
    CitableWork work;
    std::optional<std::pair<long, long>> study;   ///< that it reports: position among the reports, row
    std::map<std::string, std::string> outcomes;  ///< of the study, by the ids of its findings
    std::map<std::string, std::string> questions;
};

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

/// The study of which the work is the first report; of several the one stored first.
void read_first_study(const db::Row& row, Reading& reading) {
    const auto position = row.integer("position");
    const std::pair found(position, row.integer("id"));
    if (!reading.study || found < *reading.study) {
        reading.study = found;
        read_study(row, reading.work);
    }
}

bool is_of_its_study(const db::Row& row, const Reading& reading) {
    return reading.study->second == row.integer("study_id");
}

std::string author_on(const db::Row& row) {
    const auto family = row.text("family");
    const auto particle = row.text("particle");
    auto literal = row.text("literal");
    return literal.empty() ? (particle.empty() ? family : particle + " " + family) : std::move(literal);
}

Reading read_work(const db::Row& row) {
    Reading reading{row.integer("id"), {}, {}, {}, {}};
    auto& work = reading.work;
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
    return reading;
}

void finish(Reading& reading) {
    for (const auto& [finding, outcome] : reading.outcomes) {
        add_words(reading.work, outcome);
    }
    for (const auto& [id, text] : reading.questions) {
        reading.work.questions.push_back(id);
        add_words(reading.work, text);
    }
}

/// The works by their rows: what belongs to them comes in the order of its own table.
class Readings {
public:
    explicit Readings(std::vector<Reading> all) : all_(std::move(all)) {}

    Reading& of(const db::Row& row) {
        return *std::lower_bound(all_.begin(), all_.end(), row.integer("reference_id"),
                                 [](const Reading& reading, long id) { return reading.row < id; });
    }
    std::vector<Reading>& all() {
        return all_;
    }

private:
    std::vector<Reading> all_;
};

}  // namespace

// Only the first statement puts rows in order: that would cost the engine a table of its own with each of the others.
WorkLoader::WorkLoader(const db::Connection& db)
    : works_(
          db,
          "SELECT id, key, title, container_title, container_title_short, publisher, issued, doi, pmid, pmcid, isbn, "
          "url, more_authors FROM reference WHERE id BETWEEN ?1 AND ?2 ORDER BY id"),
      authors_(db,
               "SELECT reference_id, family, particle, literal FROM reference_name "
               "WHERE reference_id BETWEEN ?1 AND ?2 AND role = 'author' ORDER BY reference_id, role, position"),
      studies_(db,
               "SELECT p.reference_id, p.position, s.id, s.slug AS study, s.design, s.blinding, s.comparator, "
               "s.population, s.substance, s.form, s.intervention_text "
               "FROM study_report p CROSS JOIN study s ON s.id = p.study_id WHERE p.reference_id BETWEEN ?1 AND ?2"),
      outcomes_(db,
                "SELECT p.reference_id, p.study_id, f.slug, f.outcome "
                "FROM study_report p CROSS JOIN finding f ON f.study_id = p.study_id "
                "WHERE p.reference_id BETWEEN ?1 AND ?2"),
      questions_(db,
                 "SELECT p.reference_id, p.study_id, q.slug, q.text "
                 "FROM study_report p CROSS JOIN finding f ON f.study_id = p.study_id "
                 "CROSS JOIN finding_question l ON l.finding_id = f.id CROSS JOIN question q ON q.id = l.question_id "
                 "WHERE p.reference_id BETWEEN ?1 AND ?2"),
      row_of_key_(db, "SELECT id FROM reference WHERE key = ?1") {}

void WorkLoader::each(long first, long last, const std::function<void(long row, CitableWork& work)>& act) {
    Readings readings(works_.all(read_work, first, last));
    authors_.each([&](const db::Row& row) { readings.of(row).work.authors.push_back(author_on(row)); }, first, last);
    studies_.each([&](const db::Row& row) { read_first_study(row, readings.of(row)); }, first, last);
    const auto add_to = [&readings](std::map<std::string, std::string> Reading::*list, const char* column) {
        return [&readings, list, column](const db::Row& row) {
            if (auto& reading = readings.of(row); is_of_its_study(row, reading)) {
                auto id = row.text("slug");
                (reading.*list).emplace(std::move(id), row.text(column));
            }
        };
    };
    outcomes_.each(add_to(&Reading::outcomes, "outcome"), first, last);
    questions_.each(add_to(&Reading::questions, "text"), first, last);
    for (auto& reading : readings.all()) {
        finish(reading);
        act(reading.row, reading.work);
    }
}

std::optional<CitableWork> WorkLoader::by_row(long row) {
    std::optional<CitableWork> found;
    each(row, row, [&found](long /*the same*/, CitableWork& work) { found = std::move(work); });
    return found;
}

std::optional<CitableWork> WorkLoader::by_key(const std::string& key) {
    const auto row = row_of_key_.first([](const db::Row& found) { return found.integer("id"); }, key);
    return row ? by_row(*row) : std::nullopt;
}

}  // namespace grounds::load
