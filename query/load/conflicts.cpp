// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include "schema/db/statement.hpp"

namespace grounds::query {

namespace {

constexpr auto select_conflict = R"(
SELECT x.id, x.type, q.slug AS question, x.explanation, x.likely_cause, x.pooled FROM conflict x JOIN question q ON q.id = x.question_id
)";

constexpr auto filtered_conflicts_sql = R"(
 WHERE (?1 = '' OR x.type = ?1)
   AND (?2 = '' OR x.id IN (SELECT s.conflict_id FROM conflict_side s WHERE s.source = ?2))
   AND (?3 = '' OR q.slug = ?3)
 ORDER BY x.id
)";

constexpr auto of_claim = R"(
 WHERE x.id IN (
    SELECT s.conflict_id FROM conflict_side s WHERE s.kind = 'claim' AND s.record = ?1
    UNION SELECT s.conflict_id FROM claim c JOIN appearance p ON p.claim_id = c.id
            JOIN conflict_side s ON s.kind = 'appearance' AND s.record = p.slug WHERE c.slug = ?1
    UNION SELECT y.id FROM claim c JOIN conflict y ON y.question_id = c.question_id
           WHERE c.slug = ?1 AND y.type = 'finding-against-finding')
 ORDER BY x.id
)";

constexpr auto of_source = R"(
 WHERE x.id IN (SELECT s.conflict_id FROM conflict_side s WHERE s.source = ?1)
 ORDER BY x.type IN ('advice-against-own-evidence', 'source-against-cited-work', 'dose-above-limit') DESC,
          x.type = 'source-against-itself' DESC, x.id
)";

constexpr auto sides_sql = R"(
SELECT kind, record, source, says FROM conflict_side WHERE conflict_id = ?1 ORDER BY position
)";

NumberedConflict read_conflict(const db::Row& row) {
    NumberedConflict found;
    found.number = row.integer("id");
    found.conflict.type = row.known<ConflictType>(row.text("type"));
    found.conflict.question = row.text("question");
    found.conflict.explanation = row.text("explanation");
    found.conflict.likely_cause = row.text("likely_cause");
    found.conflict.pooled = row.text("pooled");
    return found;
}

ConflictSide read_side(const db::Row& row) {
    return {row.text("kind"), row.text("record"), row.text("source"), row.text("says")};
}

template <class... Values>
std::vector<NumberedConflict> read_all(const db::Connection& db, const std::string& where, const Values&... values) {
    auto found = db::Statement(db, select_conflict + where).all(read_conflict, values...);
    db::Statement sides(db, sides_sql);
    for (auto& [number, conflict] : found) {
        conflict.between = sides.all(read_side, number);
    }
    return found;
}

}  // namespace

std::vector<NumberedConflict> list_conflicts(const db::Connection& db, const ConflictFilter& filter) {
    return read_all(db, filtered_conflicts_sql, filter.type.value_or(""), filter.source.value_or(""),
                    filter.question.value_or(""));
}

std::vector<Conflict> conflicts_of_claim(const db::Connection& db, const std::string& claim) {
    std::vector<Conflict> all;
    for (auto& found : read_all(db, of_claim, claim)) {
        all.push_back(std::move(found.conflict));
    }
    return all;
}

std::vector<NumberedConflict> conflicts_of_source(const db::Connection& db, const std::string& source) {
    return read_all(db, of_source, source);
}

}  // namespace grounds::query
