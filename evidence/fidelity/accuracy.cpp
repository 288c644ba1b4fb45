// SPDX-License-Identifier: MIT
#include "evidence/fidelity/checks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "evidence/figures/derive.hpp"
#include "evidence/findings/reading.hpp"
#include "evidence/findings/text.hpp"

namespace grounds::fidelity {

namespace {

/// A younger version says nothing against the work that was cited, so it does not settle accuracy.
bool is_fault(const Fidelity& verdict) {
    return verdict.verdict != FidelityVerdict::superseded_source &&
           verdict.verdict != FidelityVerdict::secondary_citation;
}

std::vector<std::string> unchecked_parts(const CitationInput& input) {
    std::vector<std::string> parts;
    if (supporting_answer(input) == nullptr) {
        parts.emplace_back("the direction");
    }
    for (const auto& figure : input.appearance->figures) {
        if (!holds_in(figure, input)) {
            parts.push_back("the figure " + evidence::quantity_text(figure.quantity));
        }
    }
    if (input.study != nullptr && !read_in_full(*input.study)) {
        parts.emplace_back("what stands only in the full text");
    }
    return parts;
}

/// The outcome that was compared, so that a reader sees what "the same way" is about.
std::string supporting_outcome(const CitationInput& input) {
    const auto* answer = supporting_answer(input);
    return answer == nullptr
               ? ""
               : answer->finding->outcome + (answer->reading.effect.empty() ? "" : ", " + answer->reading.effect);
}

/// Other outcomes of the cited study on this question, with numbers, that do not show a benefit.
std::string unsupported_outcomes(const CitationInput& input) {
    const auto& question = input.dossier->question;
    std::vector<std::string> outcomes;
    for (const auto* finding : input.findings) {
        const auto& asked = finding->questions;
        const bool of_question = std::find(asked.begin(), asked.end(), question.id) != asked.end();
        const bool other = finding->role == FindingRole::descriptive || finding->role == FindingRole::answer;
        if (question.kind != QuestionKind::effect || !of_question || !other) {
            continue;
        }
        const auto reading = evidence::read_finding(*finding, question);
        if (reading.low && reading.reading != Reading::effect_in_benefit_direction) {
            outcomes.push_back(finding->outcome + ", " + reading.effect);
        }
    }
    return outcomes.empty() ? "" : "; not shown there: " + evidence::list_text(outcomes);
}

}  // namespace

void conclude_accuracy(const CitationInput& input, std::vector<Fidelity>& verdicts) {
    if (std::any_of(verdicts.begin(), verdicts.end(), is_fault)) {
        return;
    }
    if (input.answers.empty() || supporting_answer(input) == nullptr) {
        verdicts.push_back(fidelity(
            input, FidelityVerdict::not_checked,
            fmt::format("{} has no finding here that could be compared with this statement", cited_name(input))));
        return;
    }
    const auto open = unchecked_parts(input);
    const auto others = unsupported_outcomes(input);
    if (open.empty()) {
        verdicts.push_back(fidelity(input, FidelityVerdict::accurate,
                                    fmt::format("{} found this ({}), and every printed figure stands in it{}",
                                                cited_name(input), supporting_outcome(input), others)));
    } else {
        verdicts.push_back(fidelity(input, FidelityVerdict::accurate_as_far_as_checked,
                                    fmt::format("{} points the same way ({}){}; not checked: {}", cited_name(input),
                                                supporting_outcome(input), others, evidence::list_text(open))));
    }
}

}  // namespace grounds::fidelity
