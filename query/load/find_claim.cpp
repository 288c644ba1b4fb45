// SPDX-License-Identifier: MIT
#include "query/load/search.hpp"

namespace grounds::query {

namespace {

constexpr double ahead = 1.5;

bool names_it(Match match) {
    return match == Match::id || match == Match::appearance;
}

bool is_figure(Match match) {
    return match == Match::claim_figure || match == Match::printed_figure;
}

}  // namespace

bool is_clear(const std::vector<Hit>& hits) {
    if (hits.empty() || hits.front().match == Match::some_words) {
        return false;
    }
    if (hits.size() == 1) {
        return true;
    }
    const auto& best = hits[0];
    const auto& next = hits[1];
    if (names_it(best.match) || is_figure(best.match)) {
        return true;
    }
    return best.match == Match::words && best.score < ahead * next.score;
}

FoundClaim find_claim(const db::Connection& db, const std::string& text, long most_others) {
    auto hits = search_claims(db, text, most_others + 1);
    const bool named = !hits.best.empty() && names_it(hits.best.front().match);
    if (!named && !text.empty()) {
        const auto ids = claims_with_prefix(db, text, 2);
        if (ids.size() == 1) {
            return {ids.front(), {}, 1};
        }
    }
    if (named) {
        return {hits.best.front().claim, {}, 1};
    }
    if (!is_clear(hits.best)) {
        return {"", std::move(hits.best), hits.total};
    }
    FoundClaim found{hits.best.front().claim, {}, hits.total};
    found.others.assign(hits.best.begin() + 1, hits.best.end());
    return found;
}

}  // namespace grounds::query
