// SPDX-License-Identifier: MIT
#include "evidence/figures/trace.hpp"

#include <algorithm>
#include <cmath>

#include "evidence/rounding.hpp"
#include "evidence/units.hpp"

namespace grounds {

namespace {

/// Slack for numbers that binary arithmetic leaves a hair beside the half unit.
constexpr double hair = 1e-9;

std::string unit_of(const Figure& figure) {
    return figure.quantity.unit;
}

bool matches(double printed, double value) {
    const double half = half_unit(printed);
    const double size = std::fabs(value);
    const double target = std::fabs(printed);
    const bool rounded = std::fabs(size - target) <= half + hair;
    const bool truncated = size >= target - hair && size < target + 2 * half - hair;
    return rounded || truncated;
}

bool direction_fits(const Figure& figure, const DerivedNumber& number) {
    if (!figure.change || !number.is_change) {
        return true;
    }
    return (*figure.change == Change::decrease) == (number.value < 0);
}

bool in_unit(const Figure& figure, const DerivedNumber& number, double& value) {
    const auto factor = conversion_factor(number.unit, unit_of(figure));
    if (!factor) {
        return false;
    }
    value = number.value * *factor;
    return true;
}

struct InUnit {
    const DerivedNumber* number;
    double value;
};

void add_matches(FigureTrace& trace, const std::vector<InUnit>& candidates, double printed) {
    for (const auto& candidate : candidates) {
        if (matches(printed, candidate.value)) {
            trace.matches.push_back(candidate.number);
        }
    }
}

/// Both ends must be found among numbers of one group (the same outcome and kind).
void add_range_matches(FigureTrace& trace, const std::vector<InUnit>& candidates, const Quantity& range) {
    for (const auto& low : candidates) {
        for (const auto& high : candidates) {
            if (low.number != high.number && low.number->group == high.number->group &&
                matches(range.lowest(), low.value) && matches(range.highest(), high.value)) {
                trace.matches.push_back(low.number);
                trace.matches.push_back(high.number);
            }
        }
    }
}

bool names_question(const Finding& finding, const std::string& question) {
    return std::find(finding.questions.begin(), finding.questions.end(), question) != finding.questions.end();
}

/// A reference value for one group (pregnant women) is as good an answer as the one for all.
bool value_for_a_group(const Finding& finding, const Question& question) {
    return question.kind == QuestionKind::quantity && finding.role == FindingRole::subgroup &&
           names_question(finding, question.id);
}

bool answers_the_question(const DerivedNumber& number, const CitationInput& input) {
    if (value_for_a_group(*number.finding, input.dossier->question)) {
        return true;
    }
    return std::any_of(input.answers.begin(), input.answers.end(),
                       [&](const CitedFinding& answer) { return answer.finding == number.finding; });
}

}  // namespace

FigureTrace trace_figure(const Figure& figure, const std::vector<DerivedNumber>& numbers) {
    FigureTrace trace;
    std::vector<InUnit> candidates;
    for (const auto& number : numbers) {
        double value = 0;
        if (in_unit(figure, number, value)) {
            ++trace.tried;
            if (direction_fits(figure, number)) {
                candidates.push_back({&number, value});
            }
        }
    }
    if (figure.quantity.is_range()) {
        add_range_matches(trace, candidates, figure.quantity);
    } else {
        add_matches(trace, candidates, *figure.quantity.value);
    }
    std::stable_sort(trace.matches.begin(), trace.matches.end(),
                     [](const auto* a, const auto* b) { return a->kind < b->kind; });
    return trace;
}

bool holds_in(const Figure& figure, const CitationInput& input) {
    const auto numbers = derive_numbers(input.findings);
    return holds(trace_figure(figure, numbers), input);
}

bool holds(const FigureTrace& trace, const CitationInput& input) {
    return std::any_of(trace.matches.begin(), trace.matches.end(), [&](const DerivedNumber* number) {
        const bool between = number->kind == NumberKind::printed_effect || number->kind == NumberKind::between_arms;
        return between && answers_the_question(*number, input);
    });
}

}  // namespace grounds
