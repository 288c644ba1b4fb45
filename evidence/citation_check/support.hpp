// SPDX-License-Identifier: MIT
// What tells whether an abstract reports the trial that a claim is about, and with which result.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "evidence/citation_check/check.hpp"

namespace grounds::citation_check {

/// Each in [-1, 1]. Those from `before_registration` on need the trial's number or the work's date.
enum class Trait {
    claim_in_text,        ///< share of the claim's words that the title and the abstract have
    claim_in_trial,       ///< the same, of an abstract that tells of randomisation, a placebo or blinding
    outcome_in_text,      ///< the same of the outcome's words
    outcome_sentence,     ///< the largest share of them in one sentence
    outcome_phrases,      ///< share of its neighbouring words that stand so in the text
    first_arm_in_text,    ///< share of the words of the arm that is named first
    first_arm_phrases,    ///< share of its neighbouring words that stand so in the text
    same_time,            ///< a time of the claim ("12 weeks") stands in the abstract
    trial_in_title,       ///< "trial" or "randomised" in the title
    registered,           ///< prints the number of a registered trial
    protocol,             ///< tells of a trial to come: "protocol", "will be assessed"
    protocol_in_title,    ///< the title says so
    secondary_report,     ///< the title tells of an association, a subgroup, long-term results, costs, a design
    pilot,                ///< a pilot, a phase 1 or 2, an exploratory trial
    endpoint,             ///< speaks of end points
    harms_told,           ///< tells of adverse events or safety
    schedule,             ///< how often it speaks of doses and how they are taken
    other_studies,        ///< how often it speaks of trials and studies, as reviews do
    both_arms,            ///< sentences that name what only one and what only the other arm has
    assigned,             ///< says that people were assigned at random
    arms_where_assigned,  ///< share of the arms' words in the sentence that tells of it
    superior_or_other,    ///< what the registry calls the analysis
    counts_people,        ///< the outcome is a number, rate or percent
    scored,               ///< the outcome is a score, scale, index or questionnaire
    safety,               ///< the outcome is a harm
    result,               ///< clauses on the outcome: for a difference, or without one
    significant_result,   ///< the clause that is most on the outcome has a significant P or interval
    first_told,           ///< the first clause of the results that tells
    first_two_told,       ///< the first two
    first_p,              ///< the first P or interval of the results
    primary_p,            ///< those of clauses on the primary outcome, on average
    without,              ///< how many clauses deny a difference
    conclusion_without,   ///< the last two sentences deny a difference
    many_results,         ///< how many clauses the results have
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

/// What a trait adds to the log odds that a claim's trial is reported, and that a reported trial found a difference; 0
/// where the question does not ask for the trait.
struct Weight {
    double reports = 0;
    double reports_registered = 0;  ///< `reports` where the trial's registration is known
    double differs = 0;
};

/// A line of the table of weights.
struct TraitWeight {
    Trait trait;
    Weight weight;
};
/// Fitted to the training part of CliniFact; `script/bench check` fits them again (docs/check.md).
std::span<const TraitWeight> trait_weights();

/// When a trial with such a number was registered, as a year with its fraction: numbers of ClinicalTrials.gov are given
/// in order. Nothing for other numbers.
std::optional<double> registration_year(std::string_view number);

}  // namespace grounds::citation_check
