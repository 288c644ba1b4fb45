// SPDX-License-Identifier: MIT
// Form, dose and duration, where the article names one and the study another.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/scalar.hpp"
#include "evidence/fidelity/checks.hpp"
#include "evidence/findings/directness.hpp"
#include "evidence/findings/text.hpp"

namespace grounds::fidelity {

namespace {

/// How far two times may differ and still be the same: "a month" and "4 weeks" do.
constexpr double same_time = 0.15;

bool specific(const std::string& form) {
    return !form.empty() && form != "any" && form != "various" && form != "none";
}

bool close(const Quantity& said, const Quantity& studied) {
    const auto factor = base::conversion_factor(studied.unit, said.unit);
    if (!factor) {
        return true;  // can't be compared, so it is no fault
    }
    const double low = studied.lowest() * *factor * (1 - same_time);
    const double high = studied.highest() * *factor * (1 + same_time);
    return said.lowest() <= high && low <= said.highest();
}

/// Every time that the study names: its own duration and the time points of its findings.
std::vector<Quantity> times_of(const CitationInput& input) {
    std::vector<Quantity> times;
    if (input.study->duration) {
        times.push_back(*input.study->duration);
    }
    for (const auto* finding : input.findings) {
        if (finding->timepoint && std::find(times.begin(), times.end(), *finding->timepoint) == times.end()) {
            times.push_back(*finding->timepoint);
        }
    }
    return times;
}

std::vector<Quantity> times_said(const Appearance& appearance) {
    std::vector<Quantity> times;
    for (const auto& figure : appearance.figures) {
        if (figure.within) {
            times.push_back(*figure.within);
        }
    }
    if (times.empty() && appearance.scope.duration) {
        times.push_back(*appearance.scope.duration);
    }
    return times;
}

}  // namespace

void check_form(const CitationInput& input, std::vector<Fidelity>& verdicts) {
    if (input.study == nullptr || !specific(input.appearance->scope.form)) {
        return;
    }
    const auto& studied = input.study->intervention.form;
    const auto& said = input.appearance->scope.form;
    if (specific(studied) && !evidence::same_form(said, studied)) {
        verdicts.push_back(
            fidelity(input, FidelityVerdict::wrong_form_or_dose,
                     fmt::format("the article speaks of {}; {} studied {}", said, cited_name(input), studied)));
    }
}

void check_duration(const CitationInput& input, std::vector<Fidelity>& verdicts) {
    if (input.study == nullptr) {
        return;
    }
    const auto studied = times_of(input);
    for (const auto& said : times_said(*input.appearance)) {
        const bool found =
            std::any_of(studied.begin(), studied.end(), [&](const auto& time) { return close(said, time); });
        if (!studied.empty() && !found) {
            std::vector<std::string> times;
            std::transform(studied.begin(), studied.end(), std::back_inserter(times), evidence::quantity_text);
            verdicts.push_back(fidelity(input, FidelityVerdict::wrong_duration,
                                        fmt::format("printed {}; {} reports {}", evidence::quantity_text(said),
                                                    cited_name(input), evidence::list_text(times))));
        }
    }
}

}  // namespace grounds::fidelity
