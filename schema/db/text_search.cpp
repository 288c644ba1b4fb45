// SPDX-License-Identifier: MIT
#include "schema/db/text_search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/fold.hpp"

namespace grounds::db {
namespace {

/// As a string of the query language, quotes doubled. It ends at a NUL, so there is none.
std::string quoted_word(std::string_view word) {
    std::string quoted = "\"";
    for (const char c : base::search_form(word)) {
        if (c == '"') {
            quoted += '"';
        }
        quoted += c == '\0' ? ' ' : c;
    }
    return quoted + '"';
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string query;
    for (const auto& word : words) {
        query += std::string(query.empty() ? "" : between) + quoted_word(word);
    }
    return query.empty() ? quoted_word("") : query;
}

constexpr auto ids_sql = "SELECT value FROM json_each(?1)";

bool has_rows(const Connection& db, const TextIndex& index) {
    return Statement(db, fmt::format("SELECT EXISTS (SELECT 1 FROM {}) AS has", index.table))
        .first([](const Row& row) { return row.flag("has"); })
        .value();
}

}  // namespace

std::string all_of(const std::vector<std::string>& words) {
    return joined(words, " ");
}

std::string any_of(const std::vector<std::string>& words) {
    return joined(words, " OR ");
}

std::string matching(const TextIndex& index, std::string_view parameter, const std::vector<int>& weights) {
    const auto score = weights.empty() ? "0" : fmt::format("bm25({}, {})", index.table, fmt::join(weights, ", "));
    return fmt::format("SELECT rowid AS id, {} AS score FROM {} WHERE {} MATCH {}", score, index.table, index.table,
                       parameter);
}

void index_anew(const Connection& db, const TextIndex& index, const std::vector<long>& ids, const std::string& select) {
    // One statement for many rows: the index writes a segment for each statement that adds to it.
    constexpr std::size_t most_at_once = 10'000;
    const bool had_rows = has_rows(db, index);
    const Statement remove(db, fmt::format("DELETE FROM {} WHERE rowid IN ({})", index.table, ids_sql));
    const Statement add(db, fmt::format("INSERT INTO {} (rowid, {}) WITH wanted (id) AS MATERIALIZED ({}) {}",
                                        index.table, index.columns, ids_sql, select));
    for (std::span<const long> left(ids); !left.empty();) {
        const auto some = left.first(std::min(most_at_once, left.size()));
        left = left.subspan(some.size());
        const auto listed = fmt::format("[{}]", fmt::join(some, ","));
        if (had_rows) {
            remove.run(listed);
        }
        add.run(listed);
    }
}

}  // namespace grounds::db
