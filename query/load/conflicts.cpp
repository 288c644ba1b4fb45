// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "query/load/answers.hpp"
#include "schema/db/statement.hpp"

namespace grounds::query {

namespace {

constexpr auto conflict_columns =
    "SELECT x.id, x.type, q.slug AS question, x.explanation, x.likely_cause, x.pooled FROM ";

constexpr auto all_conflicts = "conflict x JOIN question q ON q.id = x.question_id";

constexpr auto filtered_conflicts_sql = R"(
 WHERE (?1 = '' OR x.type = ?1)
   AND (?2 = '' OR x.id IN (SELECT s.conflict_id FROM conflict_side s WHERE s.source = ?2))
   AND (?3 = '' OR q.slug = ?3)
 ORDER BY x.id
)";

/// Those that the claim is a side of, those that what says it is a side of, and those of the findings on its question.
/// One statement for all three would make tables of its own with each run.
constexpr auto of_claim = std::to_array<const char*>({
    R"(conflict_side s CROSS JOIN conflict x ON x.id = s.conflict_id JOIN question q ON q.id = x.question_id
        WHERE s.kind = 'claim' AND s.record = ?1)",
    R"(claim c CROSS JOIN appearance p ON p.claim_id = c.id
        CROSS JOIN conflict_side s ON s.kind = 'appearance' AND s.record = p.slug
        CROSS JOIN conflict x ON x.id = s.conflict_id JOIN question q ON q.id = x.question_id WHERE c.slug = ?1)",
    R"(claim c CROSS JOIN question q ON q.id = c.question_id
        CROSS JOIN conflict x ON x.question_id = q.id AND x.type = 'finding-against-finding' WHERE c.slug = ?1)",
});

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

void add_sides(const db::Connection& db, std::vector<NumberedConflict>& conflicts) {
    const db::Statement sides(db, sides_sql);
    for (auto& [number, conflict] : conflicts) {
        conflict.between = sides.all(read_side, number);
    }
}

template <class... Values>
std::vector<NumberedConflict> read_all(const db::Connection& db, const std::string& where, const Values&... values) {
    auto found = db::Statement(db, std::string(conflict_columns) + all_conflicts + where).all(read_conflict, values...);
    add_sides(db, found);
    return found;
}

}  // namespace

std::vector<long> conflict_numbers(const db::Connection& db, const ConflictFilter& filter) {
    return db::Statement(db, fmt::format("SELECT x.id FROM {}{}", all_conflicts, filtered_conflicts_sql))
        .all([](const db::Row& row) { return row.integer("id"); }, filter.type.value_or(""), filter.source.value_or(""),
             filter.question.value_or(""));
}

NumberedConflict load_conflict(const db::Connection& db, long number) {
    auto found = read_all(db, " WHERE x.id = ?1", number);
    if (found.empty()) {
        throw std::out_of_range(fmt::format("no conflict {}", number));
    }
    return std::move(found.front());
}

std::vector<NumberedConflict> list_conflicts(const db::Connection& db, const ConflictFilter& filter) {
    return read_all(db, filtered_conflicts_sql, filter.type.value_or(""), filter.source.value_or(""),
                    filter.question.value_or(""));
}

std::vector<Conflict> conflicts_of_claim(const db::Connection& db, const std::string& claim) {
    std::vector<NumberedConflict> found;
    for (const auto* from : of_claim) {
        db::Statement(db, std::string(conflict_columns) + from)
            .each([&found](const db::Row& row) { found.push_back(read_conflict(row)); }, claim);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
    const auto same = [](const auto& a, const auto& b) { return a.number == b.number; };
    found.erase(std::unique(found.begin(), found.end(), same), found.end());
    add_sides(db, found);
    std::vector<Conflict> all;
    for (auto& one : found) {
        all.push_back(std::move(one.conflict));
    }
    return all;
}

std::vector<NumberedConflict> conflicts_of_source(const db::Connection& db, const std::string& source) {
    return read_all(db, of_source, source);
}

}  // namespace grounds::query
