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

void index_anew(const Connection& db, const TextIndex& index, const std::string& ids, const std::string& select,
                long most) {
    const bool had_rows = has_rows(db, index);
    const auto wanted = fmt::format("SELECT id FROM ({}) WHERE id > ?1 AND id <= ?2", ids);
    const Statement last_id(
        db, fmt::format("SELECT max(id) AS last FROM (SELECT id FROM ({}) WHERE id > ?1 ORDER BY id LIMIT ?2)", ids));
    const Statement remove(db, fmt::format("DELETE FROM {} WHERE rowid IN ({})", index.table, wanted));
    const Statement add(db, fmt::format("INSERT INTO {} (rowid, {}) WITH wanted (id) AS MATERIALIZED ({}) {}",
                                        index.table, index.columns, wanted, select));
    const auto last_after = [&last_id, most](long id) {
        return last_id.first([](const Row& row) { return row.count("last"); }, id, most).value();
    };
    long done = 0;
    for (auto last = last_after(done); last; last = last_after(done)) {
        if (had_rows) {
            remove.run(done, *last);
        }
        add.run(done, *last);
        done = *last;
    }
}

}  // namespace grounds::db
