// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include <fmt/format.h>

#include "query/load/rows.hpp"

namespace grounds::query {

namespace {

constexpr auto reached_sql = R"(
SELECT c.slug AS claim, c.statement, f.slug AS finding, b.bearing, b.counted, b.why_not
  FROM study s JOIN finding f ON f.study_id = s.id JOIN bearing b ON b.finding_id = f.id JOIN claim c ON c.id = b.claim_id
 WHERE s.slug = ?1 ORDER BY b.counted DESC, c.slug, f.slug
)";

constexpr auto citing_sql = R"(
SELECT p.slug AS appearance, s.slug AS source, s.title AS source_title, c.slug AS claim, c.statement, t.marker,
       t.resolution,
       (SELECT group_concat(verdict, ' ') FROM (SELECT verdict FROM fidelity y WHERE y.citation_id = t.id ORDER BY position))
           AS fidelity
  FROM reference_canonical x CROSS JOIN citation t ON t.reference_id IN )" GROUNDS_RECORDS_OF_WORK R"(
  CROSS JOIN appearance p ON p.id = t.appearance_id
  JOIN passage g ON g.id = p.passage_id JOIN source s ON s.id = g.source_id JOIN claim c ON c.id = p.claim_id
 WHERE x.key = ?1 AND x.id = x.canonical_id ORDER BY s.slug, g.start, p.slug, t.position
)";

constexpr auto faulty_columns = R"(
SELECT c.slug AS claim, c.statement, s.slug AS source, s.title AS source_title, p.slug AS appearance,
       (SELECT coalesce(f.printed, '') FROM figure f WHERE f.appearance_id = p.id ORDER BY f.position LIMIT 1) AS printed,
       y.verdict, y.explanation
)";

constexpr auto faulty_rows = R"(
  FROM fidelity y JOIN citation t ON t.id = y.citation_id JOIN appearance p ON p.id = t.appearance_id
  JOIN passage g ON g.id = p.passage_id JOIN source s ON s.id = g.source_id JOIN claim c ON c.id = p.claim_id
 WHERE y.verdict IN )";

/// `verdicts` in brackets; of `worst` first.
FirstRows faulty(const db::Connection& db, long most, std::string_view verdicts, std::string_view worst) {
    FirstRows found;
    found.rows = read_table(db::Statement(db, fmt::format("{}{}{} ORDER BY {}, s.slug, g.start, p.slug LIMIT {}",
                                                          faulty_columns, faulty_rows, verdicts, worst, most)));
    found.all = db::Statement(db, fmt::format("SELECT count(*) AS n{}{}", faulty_rows, verdicts))
                    .first([](const db::Row& row) { return row.integer("n"); })
                    .value_or(0);
    return found;
}

}  // namespace

Table claims_reached_by(const db::Connection& db, const std::string& study) {
    return read_table(db, reached_sql, study);
}

Table citations_of(const db::Connection& db, const std::string& reference) {
    return read_table(db, citing_sql, reference);
}

FirstRows figures_not_found(const db::Connection& db, long most) {
    return faulty(db, most,
                  "('number-not-in-source', 'number-is-something-else', 'within-arm-change', 'not-found-in-abstract')",
                  "y.verdict = 'not-found-in-abstract'");
}

FirstRows citations_contradicted(const db::Connection& db, long most) {
    return faulty(db, most, "('contradicted-by-source', 'not-supported-by-source', 'overstated', 'retracted-source')",
                  "y.verdict = 'overstated', y.verdict");
}

Table studies_on(const db::Connection& db, const std::string& question) {
    return read_table(
        db,
        "SELECT DISTINCT s.slug AS id FROM question q JOIN finding_question x ON x.question_id = q.id "
        "JOIN finding f ON f.id = x.finding_id JOIN study s ON s.id = f.study_id WHERE q.slug = ?1 ORDER BY 1",
        question);
}

}  // namespace grounds::query
