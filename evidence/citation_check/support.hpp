// SPDX-License-Identifier: MIT
// What tells whether an abstract reports the trial that a claim is about, and with which result.
#pragma once

#include <array>
#include <string_view>

#include "evidence/citation_check/check.hpp"

namespace grounds::citation_check {

/// Each in [-1, 1]. Those from `before_registration` on need the trial's number or the work's date.
enum class Trait {
    claim_in_text,        ///< share of the claim's words that the title and the abstract have
    outcome_in_text,      ///< the same of the outcome's words
    trial,                ///< randomised, placebo, blind, open-label
    trial_in_title,       ///< "trial" or "randomised" in the title
    primary,              ///< "primary outcome"
    registered,           ///< prints the number of a registered trial
    review,               ///< "review", "meta-analysis", "guideline" in the title
    protocol,             ///< tells of a trial to come: "protocol", "will be assessed"
    observed,             ///< cohorts, surveys, validations, and nothing randomised
    brief,                ///< an abstract below 700 characters
    same_time,            ///< a time of the claim ("12 weeks") stands in the abstract
    pilot,                ///< a pilot, a phase 1 or 2, an exploratory trial
    both_arms,            ///< sentences that name what only one and what only the other arm has
    arms_where_assigned,  ///< share of the arms' words in the sentence that tells of randomisation
    superior_or_other,    ///< what the registry calls the analysis
    safety,               ///< the outcome is a harm
    result,               ///< clauses on the outcome: for a difference, or without one
    other_results,        ///< the next two clauses that tell
    primary_result,       ///< clauses on the primary outcome
    conclusion_without,   ///< the last two sentences deny a difference
    conclusion_with,      ///< the last two sentences tell one
    without,              ///< how many clauses deny a difference
    significant,          ///< share of significant P values and intervals; 0.5 if there is none
    first_p,              ///< the first P or interval of the results
    title_without,        ///< the title denies a difference
    before_registration,  ///< the work appeared before the trial was registered
    first_year,           ///< it appeared in the year after
    same_number,          ///< the abstract prints the trial's number
    other_number,         ///< the abstract prints the number of another trial only
    count
};
constexpr std::size_t trait_count = static_cast<std::size_t>(Trait::count);
using Traits = std::array<double, trait_count>;

Traits traits_of(std::string_view claim, std::string_view title, const SourceText& abstract,
                 const Registration& registration);

/// When a trial with such a number was registered, as a year with its fraction: numbers of ClinicalTrials.gov are given
/// in order. Nothing for other numbers.
std::optional<double> registration_year(std::string_view number);

}  // namespace grounds::citation_check
