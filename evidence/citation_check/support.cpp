// SPDX-License-Identifier: MIT
#include "evidence/citation_check/support.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace grounds::citation_check {

namespace {

constexpr auto words = std::to_array<std::string_view>({"no-info", "evidence", "inconclusive"});

/// Two logistic regressions: the constants, and what each trait adds.
constexpr Weight constant{-2.46, -0.59, 0.11};
constexpr auto weights = std::to_array<TraitWeight>({
    {Trait::claim_in_text, {0.63, 0.38, 0}},
    {Trait::claim_in_trial, {1.01, 0.55, 0}},
    {Trait::outcome_in_text, {0.72, 0.52, 0.57}},
    {Trait::outcome_sentence, {0.93, 0.66, 0}},
    {Trait::outcome_phrases, {0.45, 0.42, 0}},
    {Trait::first_arm_in_text, {0.62, 0.27, 0}},
    {Trait::first_arm_phrases, {0, 0, 0.61}},
    {Trait::same_time, {0.84, 0.72, -0.25}},
    {Trait::trial_in_title, {0.81, 0.63, 0}},
    {Trait::registered, {0.59, 0.09, 0}},
    {Trait::protocol, {-0.48, -0.52, 0}},
    {Trait::protocol_in_title, {-0.52, -0.56, 0}},
    {Trait::secondary_report, {-0.36, -0.43, 0}},
    {Trait::pilot, {0.45, 0.16, -0.78}},
    {Trait::endpoint, {0.67, 0.34, 0}},
    {Trait::harms_told, {0.79, 0.53, 0}},
    {Trait::schedule, {0.53, 0.54, 0}},
    {Trait::other_studies, {-0.72, -0.66, 0}},
    {Trait::both_arms, {0.72, 0.43, 0}},
    {Trait::assigned, {0, 0, 0.62}},
    {Trait::arms_where_assigned, {0, 0, -0.4}},
    {Trait::superior_or_other, {0.72, 0.55, 0}},
    {Trait::counts_people, {-0.49, -0.54, 0}},
    {Trait::scored, {0, 0, -0.37}},
    {Trait::safety, {0, 0, -0.36}},
    {Trait::result, {0, 0, 0.63}},
    {Trait::significant_result, {0, 0, 1.12}},
    {Trait::first_told, {-0.36, -0.29, 0}},
    {Trait::first_two_told, {0, 0, 0.36}},
    {Trait::first_p, {0, 0, 0.41}},
    {Trait::primary_p, {0, 0, 0.68}},
    {Trait::without, {-0.44, -0.38, 0}},
    {Trait::conclusion_without, {0, 0, -0.48}},
    {Trait::many_results, {0, 0, -0.95}},
    {Trait::before_registration, {0, -2.39, 0}},
    {Trait::first_year, {0, -0.42, 0}},
    {Trait::same_number, {0, 0.55, 0}},
    {Trait::other_number, {0, -0.46, 0}},
});

double chance(double log_odds) {
    return 1 / (1 + std::exp(-log_odds));
}

}  // namespace

std::span<const TraitWeight> trait_weights() {
    return weights;
}

std::string_view to_string(Support support) {
    return words[static_cast<std::size_t>(support)];
}

Support support_of(std::string_view claim, std::string_view title, const SourceText& abstract,
                   const Registration& registration) {
    const auto traits = traits_of(claim, title, abstract, registration);
    Weight sum = constant;
    for (const auto& [trait, weight] : weights) {
        const auto value = traits[static_cast<std::size_t>(trait)];
        sum.reports += weight.reports * value;
        sum.reports_registered += weight.reports_registered * value;
        sum.differs += weight.differs * value;
    }
    const double reports = chance(registration.number.empty() ? sum.reports : sum.reports_registered);
    const double differs = chance(sum.differs);
    const double either = reports * std::max(differs, 1 - differs);
    return 1 - reports >= either ? Support::no_info : differs >= 0.5 ? Support::evidence : Support::inconclusive;
}

}  // namespace grounds::citation_check
