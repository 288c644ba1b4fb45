// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "schema/model/study.hpp"

namespace grounds::evidence {

/// Tiers of design (docs/grading.md 2): 1 systematic review or pooled trials, or an authority's own reference value;
/// 2 single randomised trials; 3 observational or non-randomised with a comparison; 4 uncontrolled; 5 animal, in vitro,
/// narrative, opinion. A trial is 3 for a question that is not about an effect: nothing was randomised for that.
int tier_of(const Study& study, const Finding& finding, QuestionKind question);

/// "systematic reviews", "randomised trials", ...
std::string_view tier_name(int tier);

/// "systematic review", "randomised trial (parallel)", ...: a design as readers know it.
std::string_view design_text(Design design);

bool is_review(Design design);
bool is_randomised(Design design);

}  // namespace grounds::evidence
