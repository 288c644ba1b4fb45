// SPDX-License-Identifier: MIT
// An effect in numbers that a reader can picture: what happens without, and how much that changes.
#pragma once

#include <optional>
#include <string>

#include "query/answers/answer.hpp"

namespace grounds::query {

struct AbsoluteEffect {
    std::string effect;   ///< as the trials give it: "RR 0.8 (95% CI 0.6 to 1.1)"
    std::string of;       ///< whose it is: "3 trials pooled", or the study
    std::string without;  ///< in the comparison groups: "250 of 1000"; empty if no record tells
    std::string change;   ///< "50 of 1000 fewer (100 fewer to 25 more)"; empty if it can't be told
};

/// Of the pooled trials; where nothing is pooled, of the first counted direct finding with a number. Ratios are applied
/// to the share of people with events in the comparison groups of the counted findings (Cochrane Handbook 14.1.5.2).
/// Nothing where no finding has a number.
std::optional<AbsoluteEffect> absolute_effect(const ClaimAnswer& answer);

}  // namespace grounds::query
