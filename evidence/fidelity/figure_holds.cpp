// SPDX-License-Identifier: MIT
#include "evidence/fidelity/figure_holds.hpp"

#include <algorithm>

namespace grounds::fidelity {

namespace {

bool names_question(const Finding& finding, const std::string& question) {
    return std::find(finding.questions.begin(), finding.questions.end(), question) != finding.questions.end();
}

/// A reference value for one group (pregnant women) is as good an answer as the one for all.
bool value_for_a_group(const Finding& finding, const Question& question) {
    return question.kind == QuestionKind::quantity && finding.role == FindingRole::subgroup &&
           names_question(finding, question.id);
}

bool answers_the_question(const figures::DerivedNumber& number, const CitationInput& input) {
    if (value_for_a_group(*number.finding, input.dossier->question)) {
        return true;
    }
    return std::any_of(input.answers.begin(), input.answers.end(),
                       [&](const CitedFinding& answer) { return answer.finding == number.finding; });
}

}  // namespace

bool holds_in(const Figure& figure, const CitationInput& input) {
    const auto numbers = figures::derive_numbers(input.findings);
    return holds(figures::trace_figure(figure, numbers), input);
}

bool holds(const figures::FigureTrace& trace, const CitationInput& input) {
    return std::any_of(trace.matches.begin(), trace.matches.end(), [&](const figures::DerivedNumber* number) {
        const bool between = number->kind == figures::NumberKind::printed_effect ||
                             number->kind == figures::NumberKind::between_arms ||
                             number->kind == figures::NumberKind::interval;
        return between && answers_the_question(*number, input);
    });
}

}  // namespace grounds::fidelity
