// SPDX-License-Identifier: MIT
// Which claim a user means.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

#include "query/load/search.hpp"

namespace grounds::query {

struct FoundClaim {
    std::string chosen;       ///< claim id; empty where no match is clearly the best
    std::vector<Hit> others;  ///< what else matches, best first; all of them where none was chosen
    long total = 0;           ///< all that match, with the chosen one
};

/// In this order: a claim's id, an appearance's id, the beginning of one claim's id, then words and figures.
/// Among several, the best is chosen if it is clearly ahead or if the figure is its own.
FoundClaim find_claim(const SQLite::Database& db, const std::string& text, long most_others);

/// True if the first of these hits may be shown without asking: it is alone, of a better kind of match than the second,
/// or scores half as much again.
bool is_clear(const std::vector<Hit>& hits);

}  // namespace grounds::query
