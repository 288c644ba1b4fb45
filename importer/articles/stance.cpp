// SPDX-License-Identifier: MIT
#include "importer/articles/analysis.hpp"

#include <algorithm>

namespace grounds::articles {

namespace {

constexpr std::size_t denial_reach = 4;  ///< words from "not" to the verb that it denies

bool reports(const std::vector<Token>& tokens, const std::vector<FoundMarker>& markers, const CueCounts& counts) {
    const auto told = [](const FoundMarker& marker) {
        return marker.kind == MarkerKind::study || marker.kind == MarkerKind::journal ||
               marker.kind == MarkerKind::organisation;
    };
    const bool by_name = std::any_of(markers.begin(), markers.end(), told);
    const bool by_words = counts[Cue::study] > 0 && counts[Cue::reporting] > 0 && tokens.size() > 4;
    return by_name || by_words;
}

bool denies(const std::vector<Token>& tokens, const std::vector<CueHit>& hits) {
    for (const auto& denial : hits) {
        if (denial.cue != Cue::denial || (denial.token > 0 && tokens[denial.token - 1].word == "if") ||
            (denial.token + 1 < tokens.size() && tokens[denial.token + 1].word == "only")) {
            continue;
        }
        const auto denied = [&](const CueHit& hit) {
            return (hit.cue == Cue::effect || (denial.length > 1 && hit.cue == Cue::trait)) &&
                   hit.token >= denial.token && hit.token <= denial.token + denial.length - 1 + denial_reach;
        };
        const bool whole = denial.length > 1 || tokens[denial.token].word == "ineffective";
        if (whole || std::any_of(hits.begin(), hits.end(), denied)) {
            return true;
        }
    }
    return false;
}

/// "No human study has shown this": nobody reports it.
bool denies_studies(const std::vector<Token>& tokens, const std::vector<CueHit>& hits) {
    return std::any_of(hits.begin(), hits.end(), [&](const CueHit& hit) {
        const auto near = std::min<std::size_t>(hit.token, 3);
        return hit.cue == Cue::study && std::any_of(tokens.begin() + static_cast<long>(hit.token - near),
                                                    tokens.begin() + static_cast<long>(hit.token),
                                                    [](const Token& token) { return token.word == "no"; });
    });
}

/// "Maybe" hedges; "more likely" compares.
bool hedges(const std::vector<Token>& tokens, const std::vector<CueHit>& hits) {
    constexpr std::string_view comparing = "|more|less|times|as|most|least|twice|equally|";
    return std::any_of(hits.begin(), hits.end(), [&](const CueHit& hit) {
        const bool compares =
            hit.token > 0 && tokens[hit.token].word == "likely" &&
            comparing.find("|" + std::string(tokens[hit.token - 1].word) + "|") != std::string_view::npos;
        return hit.cue == Cue::hedge && !compares;
    });
}

}  // namespace

Stance stance_of(const std::vector<Token>& tokens, const std::vector<CueHit>& hits,
                 const std::vector<FoundMarker>& markers) {
    const CueCounts counts(hits);
    if (denies_studies(tokens, hits)) {
        return Stance::denies;
    }
    if (reports(tokens, markers, counts)) {
        return Stance::reports;
    }
    if (denies(tokens, hits)) {
        return Stance::denies;
    }
    return hedges(tokens, hits) ? Stance::hedges : Stance::asserts;
}

}  // namespace grounds::articles
