// SPDX-License-Identifier: MIT
#include "evidence/fidelity/checks.hpp"

#include <algorithm>
#include <array>

#include "base/markup.hpp"
#include "evidence/statements/words.hpp"

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

bool is_its_people(const Figure& figure, const CitationInput& input) {
    if (input.study == nullptr || !figure.quantity.value ||
        statements::kind_of_noun(figure.quantity.unit) != statements::Kind::people) {
        return false;
    }
    const auto& n = input.study->n;
    const auto counts = std::to_array({n.screened, n.randomised, n.enrolled, n.analysed, n.completed});
    return std::any_of(counts.begin(), counts.end(), [&](const std::optional<long>& count) {
        return count && static_cast<double>(*count) == *figure.quantity.value;
    });
}

std::string sentence_of_abstract(const Figure& figure, const CitationInput& input) {
    if (input.reference == nullptr || !figure.quantity.value) {
        return {};
    }
    const auto found = input.reference->extra.find("abstract");
    if (found == input.reference->extra.end()) {
        return {};
    }
    const statements::Text text(base::without_markup(found->second, base::Blocks::as_paragraphs));
    for (const auto& statement : statements::read_statements(text)) {
        for (const auto& number : statement.numbers) {
            if (number.figure.quantity.value == figure.quantity.value &&
                number.figure.quantity.unit == figure.quantity.unit) {
                return base::shown(text, statement.span, static_cast<std::size_t>(statement.span.length()));
            }
        }
    }
    return {};
}

bool holds_in(const Figure& figure, const CitationInput& input) {
    if (is_its_people(figure, input)) {
        return true;
    }
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
