// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include "query/load/record.hpp"
#include "schema/load/records.hpp"

namespace grounds::query {

namespace {

constexpr auto answered_sql = R"(
WITH answered (id) AS (
    SELECT DISTINCT l.question_id
      FROM study s JOIN finding f ON f.study_id = s.id JOIN finding_question l ON l.finding_id = f.id WHERE s.slug = ?1)
SELECT q.slug FROM question q WHERE q.id IN (
    SELECT id FROM answered UNION SELECT l.question_id FROM answered a JOIN evidence_link l ON l.from_id = a.id)
)";

constexpr auto ripple_citing_sql = R"(
WITH citing (id) AS (
    SELECT t.appearance_id FROM reference_canonical x JOIN citation t ON t.reference_id IN )" GROUNDS_RECORDS_OF_WORK
                                   R"(
     WHERE x.key = ?1
    UNION SELECT t.appearance_id FROM reference_canonical x
      JOIN citation_candidate k ON k.reference_id IN )" GROUNDS_RECORDS_OF_WORK R"(
      JOIN citation t ON t.id = k.citation_id WHERE x.key = ?1)
SELECT DISTINCT q.slug  -- CROSS: from the few appearances upwards, not through all questions
  FROM citing x CROSS JOIN appearance p ON p.id = x.id JOIN claim c ON c.id = p.claim_id JOIN question q ON q.id = c.question_id
)";

void add_questions(std::set<std::string>& questions, const db::Connection& db, const char* sql, const std::string& of) {
    db::Statement(db, sql).each([&](const db::Row& row) { questions.insert(row.text("slug")); }, of);
}

}  // namespace

Work work_named(const db::Connection& db, const std::string& text) {
    Work work{work_id_named(db, text), {}, {}};
    load::ReferenceLoader references(db);
    if (const auto reference = references.find(work.name)) {
        work.references = {reference->key};
        work.study = references.study_of(*reference).value_or("");
    } else if (const auto study = load::StudyLoader(db).find(work.name)) {
        work.references = {study->reports.begin(), study->reports.end()};
        work.study = study->id;
    }
    return work;
}

std::set<std::string> questions_of(const db::Connection& db, const Work& work) {
    std::set<std::string> questions;
    add_questions(questions, db, answered_sql, work.study);
    for (const auto& key : work.references) {
        add_questions(questions, db, ripple_citing_sql, key);
    }
    return questions;
}

}  // namespace grounds::query
