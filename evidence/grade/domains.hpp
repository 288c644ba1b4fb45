// SPDX-License-Identifier: MIT
#pragma once

#include "evidence/grade/grade.hpp"

namespace grounds::grade {

Step rate_start(const GradeInput& input, const std::vector<Step>& before);
Step rate_risk_of_bias(const GradeInput& input, const std::vector<Step>& before);
Step rate_inconsistency(const GradeInput& input, const std::vector<Step>& before);
Step rate_indirectness(const GradeInput& input, const std::vector<Step>& before);
Step rate_imprecision(const GradeInput& input, const std::vector<Step>& before);
Step rate_publication_bias(const GradeInput& input, const std::vector<Step>& before);
Step rate_large_effect(const GradeInput& input, const std::vector<Step>& before);
Step rate_dose_response(const GradeInput& input, const std::vector<Step>& before);
Step rate_opposing_confounding(const GradeInput& input, const std::vector<Step>& before);

/// A step that somebody or some number decided.
inline Step assessed(int change, std::string reason) {
    return Step{Domain::start, change, true, change, std::move(reason)};
}

/// A step that nobody judged: `change` is what the level already bears, `worst` the plausible worst.
inline Step not_assessed(int change, int worst, std::string reason) {
    return Step{Domain::start, change, false, worst, std::move(reason)};
}

}  // namespace grounds::grade
