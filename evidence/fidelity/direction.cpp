// SPDX-License-Identifier: MIT
// Does the cited work point the way that the article says?
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/scalar.hpp"
#include "evidence/fidelity/checks.hpp"
#include "evidence/findings/effect_size.hpp"
#include "evidence/findings/text.hpp"

namespace grounds::fidelity {

namespace {

bool has_result(const CitedFinding& answer) {
    return answer.reading.reading != Reading::nothing;
}

/// The authors themselves say that there is no difference, whatever the interval leaves open.
bool authors_see_none(const CitedFinding& answer) {
    return answer.finding->says == Says::no_effect;
}

bool denied(const CitationInput& input) {
    return input.appearance->stance == Stance::denies;
}

bool against(const CitedFinding& answer, const CitationInput& input) {
    return answer.bearing == Bearing::opposes ||
           (!denied(input) && (answer.bearing == Bearing::no_effect || authors_see_none(answer)));
}

bool includes_no_effect(const ReadingOf& reading) {
    return evidence::null_value(reading.measure) && reading.low && reading.high &&
           evidence::distance_from_null(*reading.low, reading.measure) <= 0 &&
           0 <= evidence::distance_from_null(*reading.high, reading.measure);
}

/// An answer as one reads it: "night cramps per week, MD -0.38 cramps/week (95% CI -2.12 to 1.36), P = 0.67".
std::string answer_text(const CitedFinding& answer) {
    auto text = answer.finding->outcome;
    if (!answer.reading.effect.empty()) {
        text += ", " + answer.reading.effect;
    }
    if (answer.finding->effect && answer.finding->effect->p && answer.reading.low) {
        text += ", " + evidence::p_text(*answer.finding->effect->p);
    }
    return text;
}

/// The outcome in the question's own unit tells most; then one with an interval.
const CitedFinding& main_answer(const std::vector<const CitedFinding*>& answers) {
    const auto rank = [](const CitedFinding* a) {
        return std::make_tuple(a->link != nullptr, !base::same_unit(a->reading.unit, a->of->unit),
                               !a->reading.low.has_value(), a->finding->id);
    };
    return **std::min_element(answers.begin(), answers.end(),
                              [&](const auto* a, const auto* b) { return rank(a) < rank(b); });
}

std::string conclusion(const CitedFinding& answer, const CitationInput& input) {
    if (denied(input)) {
        return "found what the article denies";
    }
    if (answer.bearing == Bearing::opposes) {
        return "found the opposite";
    }
    return authors_see_none(answer) ? "its authors conclude that there was no difference" : "found no important effect";
}

}  // namespace

void check_direction(const CitationInput& input, std::vector<Fidelity>& verdicts) {
    std::vector<const CitedFinding*> answers;
    for (const auto& answer : input.answers) {
        if (has_result(answer)) {
            answers.push_back(&answer);
        }
    }
    if (answers.empty()) {
        return;
    }
    const bool says_none = input.claim->answers == AnswerKind::no_difference;
    const bool supports = std::any_of(answers.begin(), answers.end(), [&](const auto* a) {
        return a->bearing == Bearing::supports && (says_none || denied(input) || !authors_see_none(*a));
    });
    if (supports) {
        return;
    }
    const auto& main = main_answer(answers);
    const auto is_against = [&](const CitedFinding* answer) { return against(*answer, input); };
    if ((!says_none || denied(input)) && std::any_of(answers.begin(), answers.end(), is_against)) {
        const auto& shown = against(main, input) ? main : **std::find_if(answers.begin(), answers.end(), is_against);
        verdicts.push_back(
            fidelity(input, FidelityVerdict::contradicted_by_source,
                     fmt::format("{}: {}; {}{}", cited_name(input), answer_text(shown), conclusion(shown, input),
                                 includes_no_effect(shown.reading) ? ", and the interval includes no effect" : "")));
        return;
    }
    if (denied(input)) {  // that a study cannot tell is no fault of an article that denies the claim
        return;
    }
    verdicts.push_back(
        fidelity(input, FidelityVerdict::not_supported_by_source,
                 fmt::format("{} is inconclusive: {}; {}", cited_name(input), answer_text(main), main.reading.reason)));
}

}  // namespace grounds::fidelity
