// SPDX-License-Identifier: MIT
#include "evidence/fidelity/accuracy.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "evidence/figures/trace.hpp"
#include "evidence/text.hpp"

namespace grounds {

namespace {

/// A younger version says nothing against the work that was cited, so it does not settle accuracy.
bool is_fault(const Fidelity& verdict) {
    return verdict.verdict != FidelityVerdict::superseded_source &&
           verdict.verdict != FidelityVerdict::secondary_citation;
}

bool direction_holds(const CitationInput& input) {
    return std::any_of(input.answers.begin(), input.answers.end(),
                       [](const CitedFinding& answer) { return answer.bearing == Bearing::supports; });
}

std::vector<std::string> unchecked_parts(const CitationInput& input) {
    std::vector<std::string> parts;
    if (!direction_holds(input)) {
        parts.emplace_back("the direction");
    }
    for (const auto& figure : input.appearance->figures) {
        if (!holds_in(figure, input)) {
            parts.push_back("the figure " + quantity_text(figure.quantity));
        }
    }
    if (input.study != nullptr && input.study->seen && input.study->seen->how != SeenHow::full_text) {
        parts.emplace_back("what stands only in the full text");
    }
    return parts;
}

}  // namespace

void settle_accuracy(const CitationInput& input, std::vector<Fidelity>& verdicts) {
    if (std::any_of(verdicts.begin(), verdicts.end(), is_fault)) {
        return;
    }
    if (input.answers.empty() || !direction_holds(input)) {
        verdicts.push_back(fidelity(
            input, FidelityVerdict::not_checked,
            fmt::format("{} has no finding here that could be compared with this statement", cited_name(input))));
        return;
    }
    const auto open = unchecked_parts(input);
    if (open.empty()) {
        verdicts.push_back(
            fidelity(input, FidelityVerdict::accurate,
                     fmt::format("{} found this, and every printed figure stands in it", cited_name(input))));
    } else {
        verdicts.push_back(
            fidelity(input, FidelityVerdict::accurate_as_far_as_checked,
                     fmt::format("{} points the same way; not checked: {}", cited_name(input), list_text(open))));
    }
}

}  // namespace grounds
