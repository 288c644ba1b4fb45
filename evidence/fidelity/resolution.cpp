// SPDX-License-Identifier: MIT
// Is there a work to compare with at all? Five different answers, none of which is "fine".
#include <fmt/format.h>

#include "evidence/fidelity/checks.hpp"
#include "evidence/text.hpp"

namespace grounds {

namespace {

std::string candidates_text(const Citation& citation) {
    if (citation.candidates.empty()) {
        return "";
    }
    return fmt::format("; {} might be meant",
                       count_text(citation.candidates.size(), "recorded work", "recorded works"));
}

}  // namespace

void check_resolution(const CitationInput& input, std::vector<Fidelity>& verdicts) {
    const auto& citation = *input.citation;
    switch (citation.resolution) {
        case Resolution::none_given:
            verdicts.push_back(fidelity(input, FidelityVerdict::no_citation, "the passage cites nothing for this"));
            return;
        case Resolution::unresolvable:
        case Resolution::ambiguous:
            verdicts.push_back(fidelity(
                input, FidelityVerdict::unresolvable,
                fmt::format("\"{}\" does not tell which work is meant{}", citation.marker, candidates_text(citation))));
            return;
        case Resolution::exact:
        case Resolution::probable:
            break;
    }
    if (input.study == nullptr || input.findings.empty()) {
        verdicts.push_back(
            fidelity(input, FidelityVerdict::source_unavailable,
                     fmt::format("what {} says is not recorded, so nothing could be compared", cited_name(input))));
    }
}

}  // namespace grounds
