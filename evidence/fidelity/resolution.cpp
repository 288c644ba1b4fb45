// SPDX-License-Identifier: MIT
// Is there a work to compare with at all? Five different answers, none of which is "fine".
#include <fmt/format.h>

#include <cctype>
#include <sstream>

#include "evidence/fidelity/checks.hpp"
#include "evidence/findings/text.hpp"
#include "works/marker.hpp"

namespace grounds::fidelity {

namespace {

std::string candidates_text(const Citation& citation) {
    if (citation.candidates.empty()) {
        return "";
    }
    return fmt::format("; {} might be meant",
                       evidence::count_text(citation.candidates.size(), "recorded work", "recorded works"));
}

/// "Journal of Clinical Medicine Research": three words with a capital name something; "One popular study" does not.
bool is_a_title(const std::string& text) {
    constexpr int enough = 3;
    int capitals = 0;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        capitals += std::isupper(static_cast<unsigned char>(word.front())) != 0 ? 1 : 0;
    }
    return capitals >= enough;
}

/// An identifier, an entry of a list, an author, a year or a title: the marker names a work or a journal.
bool names_something(const std::string& text) {
    const auto marker = works::parse_marker(text);
    return marker.has_identifier() || !marker.numbers.empty() || !marker.authors.empty() || marker.year ||
           is_a_title(marker.text);
}

Fidelity unresolved(const CitationInput& input) {
    const auto& citation = *input.citation;
    if (citation.resolution == Resolution::unresolvable && names_something(citation.marker)) {
        return fidelity(input, FidelityVerdict::no_matching_reference,
                        fmt::format("\"{}\" names a work or journal, and no reference here matches it{}",
                                    citation.marker, candidates_text(citation)));
    }
    return fidelity(
        input, FidelityVerdict::unresolvable,
        fmt::format("\"{}\" does not tell which work is meant{}", citation.marker, candidates_text(citation)));
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
            verdicts.push_back(unresolved(input));
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

}  // namespace grounds::fidelity
