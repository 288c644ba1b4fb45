// SPDX-License-Identifier: MIT
// What tells whether an abstract reports the trial that a claim is about, and with which result.
#pragma once

#include <array>
#include <string_view>

#include "evidence/citation_check/check.hpp"

namespace grounds::citation_check {

/// Each in [-1, 1].
enum class Trait {
    claim_in_text,   ///< share of the claim's words that the title and the abstract have
    trial,           ///< randomised, placebo, blind, phase
    claim_of_trial,  ///< both together
    claim_in_title,  ///< share of the claim's words that the title has
    primary,         ///< "primary outcome"
    registered,      ///< prints the number of a registered trial
    review,          ///< "review", "meta-analysis", "guideline" in the title
    same_time,       ///< a time of the claim ("12 weeks") stands in the abstract
    results_tone,    ///< sentences of the second half for a difference, less those without
    last_tone,       ///< the same of the last two sentences
    first_p,         ///< the first P of the second half: 1 up to 0.05, -1 above
    count
};
using Traits = std::array<double, static_cast<std::size_t>(Trait::count)>;

Traits traits_of(std::string_view claim, std::string_view title, const SourceText& abstract);

}  // namespace grounds::citation_check
