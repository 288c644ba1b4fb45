// SPDX-License-Identifier: MIT
#include "query/exports/appearances.hpp"

#include <fmt/format.h>

#include "query/writers/phrases.hpp"
#include "query/writers/texts.hpp"

namespace grounds::exports {

std::optional<int> rating_value(const query::ClaimStanding& claim) {
    if (!claim.verdict || claim.lowest < Level::moderate) {
        return std::nullopt;
    }
    const bool high = claim.lowest == Level::high;
    switch (*claim.verdict) {
        case Verdict::supported:
            if (claim.size && *claim.size != SizeFound::as_the_effect) {
                return std::nullopt;
            }
            return high ? best_rating : best_rating - 1;
        case Verdict::contradicted:
        case Verdict::no_effect_shown:
            return high ? worst_rating : worst_rating + 1;
        case Verdict::mixed:
            return (worst_rating + best_rating) / 2;
        case Verdict::inconclusive:
        case Verdict::no_evidence_recorded:
        case Verdict::searched_nothing_found:
        case Verdict::not_a_question:
            break;
    }
    return std::nullopt;
}

std::string rating_words(const query::ClaimStanding& claim) {
    if (!claim.verdict) {
        return "not assessed";
    }
    auto words = writers::verdict_phrase(*claim.verdict, claim.size);
    if (claim.certainty != Level::none) {
        words += fmt::format(", {} certainty", writers::plain_words(claim.certainty));
    }
    if (claim.lowest != claim.highest) {
        words += fmt::format(" (could be {} to {})", writers::plain_words(claim.lowest),
                             writers::plain_words(claim.highest));
    }
    return words;
}

}  // namespace grounds::exports
