// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

#include "schema/vocabulary.hpp"

namespace grounds::query {

/// How a claim was found, best first.
enum class Match { id, appearance, claim_figure, printed_figure, related_id, words, some_words };
}  // namespace grounds::query

namespace grounds {
GROUNDS_WORDS(query::Match, "match", "id", "appearance", "claim-figure", "printed-figure", "related-id", "words",
              "some-words");
}  // namespace grounds

namespace grounds::query {

struct Hit {
    std::string claim;
    Match match = Match::words;
    double score = 0;  ///< bm25: more negative is better; 0 where words were not what matched
};

struct Hits {
    std::vector<Hit> best;    ///< at most the limit asked for
    long total = 0;           ///< all that match
    long words_left_out = 0;  ///< of the query, which was too long (most_words)
};

/// Claims for what a user typed: words (all must match), figures ("43%"), markers ("[JAMA]"), ids of claims,
/// appearances, studies, references and sources. Where nothing matches all words, claims that match some
/// (Match::some_words). Never fails on any text. `limit` 0 means all.
Hits search_claims(const SQLite::Database& db, const std::string& text, long limit);

/// The same with `query` in FTS5's own syntax. Throws Error for a query that FTS5 does not understand.
Hits search_claims_raw(const SQLite::Database& db, const std::string& query, long limit);

/// Ids of claims that start with `prefix`, at most `limit`.
std::vector<std::string> claims_with_prefix(const SQLite::Database& db, const std::string& prefix, long limit);

/// How many sentences that nobody has reviewed hold all words of `text`. They are never among the hits.
long count_candidates(const SQLite::Database& db, const std::string& text);

}  // namespace grounds::query
