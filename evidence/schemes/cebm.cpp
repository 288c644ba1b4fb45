// SPDX-License-Identifier: MIT
// Oxford Centre for Evidence-Based Medicine, Levels of Evidence 2011, question "Does this intervention help?".
#include <fmt/format.h>

#include <algorithm>

#include "evidence/findings/text.hpp"
#include "evidence/findings/tier.hpp"
#include "evidence/schemes/scheme.hpp"

namespace grounds::schemes {

namespace {

int level_of(Design design) {
    switch (design) {
        case Design::systematic_review:
        case Design::meta_analysis:
            return 1;
        case Design::rct_parallel:
        case Design::rct_crossover:
        case Design::rct_factorial:
        case Design::rct_unclear:
            return 2;
        case Design::non_randomised_trial:
        case Design::cohort:
        case Design::pharmacoepidemiology:
            return 3;
        case Design::case_control:
        case Design::case_series:
        case Design::uncontrolled:
        case Design::cross_sectional:
        case Design::survey:
            return 4;
        default:
            return 5;
    }
}

/// The reasons for which the level "may be graded down": each serious concern that was assessed.
std::vector<std::string> concerns(const Certainty& certainty) {
    std::vector<std::string> names;
    for (const auto& step : certainty.steps) {
        const bool named = step.domain == Domain::imprecision || step.domain == Domain::inconsistency ||
                           step.domain == Domain::indirectness || step.domain == Domain::risk_of_bias;
        if (named && step.assessed && step.change < 0) {
            names.emplace_back(to_string(step.domain));
        }
    }
    return names;
}

}  // namespace

SchemeRating rate_cebm(const SchemeInput& input) {
    const auto& lead = *input.grade->lead->piece;
    const int design = level_of(lead.study->design);
    const auto down = concerns(*input.certainty);
    const int level = std::min(5, design + (down.empty() ? 0 : 1));
    auto reason = fmt::format("{}: level {}", evidence::design_text(lead.study->design), design);
    if (!down.empty() && level > design) {
        reason += "; graded down one for " + evidence::list_text(down);
    }
    return {"cebm", std::to_string(level), reason};
}

}  // namespace grounds::schemes
