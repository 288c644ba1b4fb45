// SPDX-License-Identifier: MIT
// What an export of all records walks, and what it can't say.
#include <fmt/format.h>

#include "query/load/answers.hpp"
#include "schema/db/statement.hpp"

namespace grounds::query {

namespace {

/// What the documents of sheets have no words for.
struct Unsayable {
    const char* count_sql;
    const char* what;  ///< "N of these"
    const char* hint;
};

constexpr Unsayable unsayable[] = {{"SELECT count(*) AS n FROM appearance WHERE claim_id IS NULL",
                                    "candidates of articles, which nobody has reviewed", "import the articles again"},
                                   {"SELECT count(*) AS n FROM passage WHERE exact IS NOT NULL",
                                    "quotations, verified against the articles' texts", "import with --texts again"},
                                   {"SELECT count(*) AS n FROM reference_text WHERE part <> 'abstract'",
                                    "stored texts of works", "import the texts again"},
                                   {"SELECT coalesce(sum(rows), 0) AS n FROM retraction_snapshot",
                                    "notices of Retraction Watch", "import its file again"}};

}  // namespace

void each_id(const db::Connection& db, const std::string& table, const std::function<void(const std::string&)>& visit) {
    const auto* const column = table == "reference" ? "key" : "slug";
    db::Statement(db, fmt::format("SELECT {0} AS id FROM {1} ORDER BY {0}", column, table))
        .each([&visit](const db::Row& row) { visit(row.text("id")); });
}

std::vector<std::string> left_out_of_records(const db::Connection& db) {
    std::vector<std::string> notes;
    for (const auto& [sql, what, hint] : unsayable) {
        const auto count =
            db::Statement(db, sql).first([](const db::Row& row) { return row.integer("n"); }).value_or(0);
        if (count > 0) {
            notes.push_back(fmt::format("not in the records: {} {}; {}", count, what, hint));
        }
    }
    return notes;
}

}  // namespace grounds::query
