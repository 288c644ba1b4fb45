// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include "schema/db/statement.hpp"

namespace grounds::query {

namespace {

constexpr auto appearances_sql = R"(
SELECT p.slug AS id
  FROM appearance p
  JOIN passage g ON g.id = p.passage_id
  JOIN source s ON s.id = g.source_id
  JOIN claim c ON c.id = p.claim_id
  JOIN question q ON q.id = c.question_id
 WHERE (?1 = '' OR s.slug = ?1) AND (?2 = '' OR c.slug = ?2) AND (?3 = '' OR q.topic = ?3)
 ORDER BY s.slug, g.start, g."end", p.slug
)";

/// Records that are one work are one entry.
constexpr auto all_references_sql =
    "SELECT DISTINCT canonical_key AS id FROM reference_canonical ORDER BY canonical_key";

constexpr auto references_sql = R"(
WITH said AS (
    SELECT p.id, p.claim_id
      FROM appearance p
      JOIN passage g ON g.id = p.passage_id
      JOIN source s ON s.id = g.source_id
      JOIN claim c ON c.id = p.claim_id
      JOIN question q ON q.id = c.question_id
     WHERE (?1 = '' OR s.slug = ?1) AND (?2 = '' OR c.slug = ?2) AND (?3 = '' OR q.topic = ?3)
), meant AS (
    SELECT c.id
      FROM claim c JOIN question q ON q.id = c.question_id
     WHERE (?2 = '' OR c.slug = ?2) AND (?3 = '' OR q.topic = ?3)
       AND (?1 = '' OR c.id IN (SELECT claim_id FROM said))
)
SELECT DISTINCT canonical_key AS id
  FROM reference_canonical
 WHERE id IN (SELECT t.reference_id FROM citation t JOIN said ON said.id = t.appearance_id)
    OR id IN (SELECT r.reference_id
                FROM study_report r
                JOIN finding f ON f.study_id = r.study_id
                JOIN bearing b ON b.finding_id = f.id
                JOIN meant ON meant.id = b.claim_id)
 ORDER BY canonical_key
)";

std::vector<std::string> ids(const db::Connection& db, const char* sql, const ExportScope& scope) {
    return db::Statement(db, sql).all([](const db::Row& row) { return row.text("id"); }, scope.source, scope.claim,
                                      scope.topic);
}

}  // namespace

std::vector<std::string> appearances_in(const db::Connection& db, const ExportScope& scope) {
    return ids(db, appearances_sql, scope);
}

std::vector<std::string> references_in(const db::Connection& db, const ExportScope& scope) {
    if (scope.everything()) {
        return db::Statement(db, all_references_sql).all([](const db::Row& row) { return row.text("id"); });
    }
    return ids(db, references_sql, scope);
}

}  // namespace grounds::query
