// SPDX-License-Identifier: MIT
// Is a flat or general statement rested on work that can't carry it?
#include <fmt/format.h>

#include <algorithm>

#include "evidence/fidelity/checks.hpp"
#include "evidence/findings/tier.hpp"

namespace grounds::fidelity {

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

bool doubtful(Level level) {
    return level == Level::low || level == Level::very_low;
}

std::string_view in_words(Level level) {
    return level == Level::very_low ? "very low" : to_string(level);
}

}  // namespace

void check_strength(const CitationInput& input, std::vector<Fidelity>& verdicts) {
    const auto* supporting = supporting_answer(input);
    if (input.study == nullptr || supporting == nullptr || !stated_flatly(*input.appearance)) {
        return;
    }
    const auto& grade = supporting->finding->grade;
    if (supporting->link == nullptr && grade && doubtful(grade->level)) {
        verdicts.push_back(fidelity(input, FidelityVerdict::overstated,
                                    fmt::format("the authors of {} rate the certainty of this {}; the article states "
                                                "it without a doubt",
                                                cited_name(input), in_words(grade->level))));
    }
    if (weak(input.study->design)) {
        verdicts.push_back(fidelity(
            input, FidelityVerdict::overstated,
            fmt::format("{} is a {}{}: it shows that this can be, not that it generally is so", cited_name(input),
                        evidence::design_text(input.study->design), size_of(*input.study))));
    }
}

}  // namespace grounds::fidelity
