// SPDX-License-Identifier: MIT
// Full-text search: which rows hold which words. How the engine indexes and asks is known here alone.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "schema/db/statement.hpp"

namespace grounds::db {

/// An index of texts, with its columns in their order. A row of it has the id of the record that it is of.
struct TextIndex {
    const char* table;
    const char* columns;
};

inline constexpr TextIndex claim_index = {"claim_search", "statement, said, question, source, slug, cited"};
inline constexpr TextIndex candidate_index = {"candidate_search", "says, section, source, markers"};

/// What is looked for, to be bound: every one of these words, or any. Nothing in a word is syntax; words are compared
/// by their stems and without accents. No words match nothing.
std::string all_of(const std::vector<std::string>& words);
std::string any_of(const std::vector<std::string>& words);

/// Where the language of such expressions is described, for people who write their own.
inline constexpr auto expression_syntax = "https://www.sqlite.org/fts5.html#full_text_query_syntax";

/// SELECT id, score of the rows that match what is bound to `parameter`; the best score is the lowest. `weights` are
/// those of the columns, in their order; without them every score is 0.
std::string matching(const TextIndex& index, std::string_view parameter, const std::vector<int>& weights = {});

/// Makes the rows of some ids anew: `ids` is SQL that gives them as `id`, for example of a table. `select` gives the
/// rows: id, then the text of each column, of those `FROM wanted` (id) that still have any. `most` of them at a time:
/// the index writes a segment for each statement that adds to it, and puts its words in order in memory.
void index_anew(const Connection& db, const TextIndex& index, const std::string& ids, const std::string& select,
                long most = 10'000);

}  // namespace grounds::db
