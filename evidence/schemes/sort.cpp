// SPDX-License-Identifier: MIT
// Strength of Recommendation Taxonomy (Ebell 2004, Am Fam Physician 69:548-56): level of evidence 1 to 3, strength A to
// C.
#include <algorithm>

#include "evidence/schemes/scheme.hpp"

namespace grounds::schemes {

namespace {

bool good_quality(const Certainty& certainty) {
    return std::all_of(certainty.steps.begin(), certainty.steps.end(), [](const Step& step) {
        return step.domain != Domain::risk_of_bias || (step.assessed && step.change == 0);
    });
}

bool consistent(const Certainty& certainty) {
    return std::none_of(certainty.steps.begin(), certainty.steps.end(),
                        [](const Step& step) { return step.domain == Domain::inconsistency && step.change < 0; });
}

}  // namespace

SchemeRating rate_sort(const SchemeInput& input) {
    const auto& question = *input.grade->question;
    const bool patient_oriented =
        question.kind == QuestionKind::effect && question.outcome_kind == OutcomeKind::patient_important;
    const int tier = input.grade->lead->piece->tier;
    if (!patient_oriented) {
        return {"sort", "3 C", "not patient-oriented evidence"};
    }
    if (tier > 3) {
        return {"sort", "3 C", "no controlled study decides"};
    }
    if (tier <= 2 && good_quality(*input.certainty) && consistent(*input.certainty)) {
        return {"sort", "1 A", "consistent, patient-oriented, and judged at low risk of bias"};
    }
    return {"sort", "2 B",
            consistent(*input.certainty) ? "patient-oriented, but of limited or unjudged quality"
                                         : "patient-oriented, but inconsistent"};
}

}  // namespace grounds::schemes
