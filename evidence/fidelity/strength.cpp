// SPDX-License-Identifier: MIT
// Is a flat or general statement rested on work that can't carry it?
#include <fmt/format.h>

#include <algorithm>

#include "evidence/fidelity/checks.hpp"
#include "evidence/tier.hpp"

namespace grounds {

namespace {

/// These show that a thing can be, not that it generally is.
bool weak(Design design) {
    switch (design) {
        case Design::case_series:
        case Design::uncontrolled:
        case Design::survey:
        case Design::animal:
        case Design::in_vitro:
            return true;
        default:
            return false;
    }
}

std::string size_of(const Study& study) {
    const auto people = study.n.people();
    return people ? fmt::format(" of {}", *people) : "";
}

bool flat(const Appearance& appearance) {
    return appearance.stance == Stance::asserts || appearance.stance == Stance::reports;
}

}  // namespace

void check_strength(const CitationInput& input, std::vector<Fidelity>& verdicts) {
    if (input.study == nullptr || !weak(input.study->design) || !flat(*input.appearance)) {
        return;
    }
    const bool supports = std::any_of(input.answers.begin(), input.answers.end(),
                                      [](const CitedFinding& answer) { return answer.bearing == Bearing::supports; });
    if (supports) {
        verdicts.push_back(
            fidelity(input, FidelityVerdict::overstated,
                     fmt::format("{} is a {}{}: it shows that this can be, not that it generally is so",
                                 cited_name(input), design_text(input.study->design), size_of(*input.study))));
    }
}

}  // namespace grounds
