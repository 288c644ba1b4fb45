// SPDX-License-Identifier: MIT
#include "schema/db/text_search.hpp"

#include <fmt/format.h>

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

void add_to_index(const Connection& db, const TextIndex& index, const std::string& select, const Arguments& values) {
    Statement(db, fmt::format("INSERT INTO {} (rowid, {}) {}", index.table, index.columns, select)).run(values);
}

void remove_from_index(const Connection& db, const TextIndex& index, long id) {
    Statement(db, fmt::format("DELETE FROM {} WHERE rowid = ?1", index.table)).run(id);
}

void empty_index(const Connection& db, const TextIndex& index) {
    Statement(db, fmt::format("DELETE FROM {}", index.table)).run();
}

}  // namespace grounds::db
