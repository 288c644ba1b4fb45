// SPDX-License-Identifier: MIT
// Nothing is bound silently: a reference stands exactly where the resolution says that one was found.
#include "base/nearest.hpp"
#include "importer/check/context.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace grounds::check {

namespace {

/// CiTO 2.8 properties, those that an article's citation can have (https://purl.org/spar/cito).
const std::vector<std::string> intents{"agreesWith",
                                       "cites",
                                       "citesAsAuthority",
                                       "citesAsDataSource",
                                       "citesAsEvidence",
                                       "citesAsMetadataDocument",
                                       "citesAsPotentialSolution",
                                       "citesAsRecommendedReading",
                                       "citesAsRelated",
                                       "citesAsSourceDocument",
                                       "citesForInformation",
                                       "compiles",
                                       "confirms",
                                       "containsAssertionFrom",
                                       "corrects",
                                       "credits",
                                       "critiques",
                                       "derides",
                                       "describes",
                                       "disagreesWith",
                                       "discusses",
                                       "disputes",
                                       "documents",
                                       "extends",
                                       "includesExcerptFrom",
                                       "includesQuotationFrom",
                                       "linksTo",
                                       "obtainsBackgroundFrom",
                                       "obtainsSupportFrom",
                                       "parodies",
                                       "plagiarizes",
                                       "qualifies",
                                       "refutes",
                                       "repliesTo",
                                       "retracts",
                                       "reviews",
                                       "ridicules",
                                       "speculatesOn",
                                       "supports",
                                       "updates",
                                       "usesConclusionsFrom",
                                       "usesDataFrom",
                                       "usesMethodIn"};

/// "appearance a1, marker '[3]'"
std::string marker_of(const Appearance& appearance, const Citation& citation) {
    return fmt::format("appearance {}, marker '{}'", appearance.id, citation.marker);
}

void check_binding(CheckContext& context, const Appearance& appearance, const Citation& citation) {
    const bool bound = citation.resolution == Resolution::exact || citation.resolution == Resolution::probable;
    if (bound && citation.reference.empty()) {
        context.error(appearance.origin,
                      fmt::format("{}: resolution '{}' needs a reference", marker_of(appearance, citation),
                                  to_string(citation.resolution)),
                      "name the work, or say ambiguous or unresolvable");
    }
    if (!bound && !citation.reference.empty()) {
        context.error(appearance.origin,
                      fmt::format("{}: resolution '{}' has the reference '{}'", marker_of(appearance, citation),
                                  to_string(citation.resolution), citation.reference),
                      "move it to 'candidates', or say probable and why");
    }
}

void check_candidates(CheckContext& context, const Appearance& appearance, const Citation& citation) {
    std::set<std::string> ranked;
    for (const auto& candidate : citation.candidates) {
        context.need(
            [&] {
                return Speaker{appearance.origin, marker_of(appearance, citation)};
            },
            "candidates", records::Kind::reference, candidate.reference);
        if (!ranked.insert(candidate.reference).second) {
            context.error(appearance.origin,
                          fmt::format("{}: the candidate '{}' stands twice", marker_of(appearance, citation),
                                      candidate.reference),
                          "keep one");
        }
    }
}

void check_citation(CheckContext& context, const Appearance& appearance, const Citation& citation) {
    if (citation.resolution == Resolution::none_given) {
        if (!citation.marker.empty()) {
            context.error(appearance.origin,
                          marker_of(appearance, citation) + ": resolution 'none-given' with a marker",
                          "leave 'cites' out, or say unresolvable");
        }
        return;
    }
    if (citation.decided_by != BoundBy::program) {
        check_binding(context, appearance, citation);
    }
    context.need(
        [&] {
            return Speaker{appearance.origin, marker_of(appearance, citation)};
        },
        "reference", records::Kind::reference, citation.reference);
    check_candidates(context, appearance, citation);
    if (std::find(intents.begin(), intents.end(), citation.intent) == intents.end()) {
        const auto near = base::did_you_mean(citation.intent, intents);
        context.error(appearance.origin,
                      fmt::format("{}: '{}' is not a CiTO property", marker_of(appearance, citation), citation.intent),
                      near.empty() ? "such as citesAsEvidence" : near);
    }
}

}  // namespace

void check_citations(CheckContext& context, const Appearance& appearance) {
    for (const auto& citation : appearance.citations) {
        check_citation(context, appearance, citation);
    }
}

}  // namespace grounds::check
