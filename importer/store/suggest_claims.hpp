// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "importer/drafts/suggestions.hpp"
#include "importer/store/stored.hpp"
#include "importer/store/writer.hpp"
#include "schema/db/statement.hpp"

namespace grounds::store {

/// Asks the search index of a database for claims that share words with a sentence, and ranks them.
class ClaimSuggester {
public:
    explicit ClaimSuggester(const db::Connection& db);

    std::vector<Suggestion> suggest(const std::string& says, const std::vector<Figure>& figures);

private:
    std::vector<drafts::NearClaim> near(const std::string& says);

    db::Statement near_;
};

/// Makes the search index of candidates and their suggestions anew: a claim that was added may be what one states.
void index_candidates(Writer& writer);

}  // namespace grounds::store
