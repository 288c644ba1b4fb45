// SPDX-License-Identifier: MIT
// Which claims a query means.
#pragma once

#include <string>
#include <vector>

#include "query/text/table.hpp"
#include "schema/db/connection.hpp"
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

/// A claim that a query found.
struct Hit {
    std::string claim;
    Match match = Match::words;
    double score = 0;  ///< lower is better; 0 where words were not what matched
};

/// The best of what a query found, and how much there was.
struct Hits {
    std::vector<Hit> best;    ///< at most the limit asked for
    long total = 0;           ///< all that match
    long words_left_out = 0;  ///< of the query, which was too long (most_words)
};

/// Claims for what a user typed: words (all must match), figures ("43%"), markers ("[JAMA]"), ids of claims,
/// appearances, studies, references and sources. Where nothing matches all words, claims that match some
/// (Match::some_words). Never fails on any text. `limit` 0 means all.
Hits search_claims(const db::Connection& db, const std::string& text, long limit);

/// The same with `query` in FTS5's own syntax. Throws Error for a query that FTS5 does not understand.
Hits search_claims_raw(const db::Connection& db, const std::string& query, long limit);

/// Ids of claims that start with `prefix`, at most `limit`.
std::vector<std::string> claims_with_prefix(const db::Connection& db, const std::string& prefix, long limit);

/// How many sentences that nobody has reviewed hold all words of `text`. They are never among the hits.
long count_candidates(const db::Connection& db, const std::string& text);

/// The claim that a text names, or what it might name.
struct FoundClaim {
    std::string chosen;       ///< claim id; empty where no match is clearly the best
    std::vector<Hit> others;  ///< what else matches, best first; all of them where none was chosen
    long total = 0;           ///< all that match, with the chosen one
};

/// In this order: a claim's id, an appearance's id, the beginning of one claim's id, then words and figures.
/// Among several, the best is chosen if it is clearly ahead or if the figure is its own.
FoundClaim find_claim(const db::Connection& db, const std::string& text, long most_others);

/// True if the first of these hits may be shown without asking: it is alone, of a better kind of match than the second,
/// or scores half as much again.
bool is_clear(const std::vector<Hit>& hits);

/// The claims that were found, in their order: the columns of claim_table(), and match.
Table hit_table(const db::Connection& db, const std::vector<Hit>& hits);

}  // namespace grounds::query
