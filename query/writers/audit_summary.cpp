// SPDX-License-Identifier: MIT
// What a reader of an audit should know before the details.
#include <fmt/format.h>

#include "query/writers/phrases.hpp"
#include "query/writers/texts.hpp"
#include "query/writers/why_parts.hpp"

namespace grounds::writers {

namespace {

/// A conflict as it looks from the source that is audited.
std::string_view seen_from_the_source(ConflictType type) {
    switch (type) {
        case ConflictType::finding_against_finding:
            return "studies on its claims differ";
        case ConflictType::source_against_source:
            return "contradicts another source";
        case ConflictType::source_against_itself:
            return "contradicts itself";
        case ConflictType::source_against_cited_work:
            return "a work that it cites says otherwise";
        case ConflictType::advice_against_own_evidence:
            return "advises against its own evidence";
        case ConflictType::dose_above_limit:
            return "dose above a limit";
    }
    return to_string(type);
}

}  // namespace

std::string verdicts_phrase(const query::Audit& audit) {
    std::map<Verdict, long> counts;
    for (const auto& [id, claim] : audit.claims) {
        if (const auto& verdict = claim.verdict) {
            ++counts[*verdict];
        }
    }
    std::vector<std::string> parts;
    for (const auto& [verdict, count] : counts) {
        parts.push_back(fmt::format("{} {}", verdict_phrase(verdict), count));
    }
    return fmt::format("{}", fmt::join(parts, "; "));
}

std::string points_phrase(const query::Audit& audit) {
    std::map<std::string, long> citations;
    for (const auto& [row, verdicts] : audit.fidelity) {
        for (const auto& item : verdicts) {
            if (style_of(item.verdict) == Style::bad) {
                ++citations[plain_words(item.verdict)];
            }
        }
    }
    long nowhere = 0;
    for (const auto& [id, claim] : audit.claims) {
        nowhere += claim.size == SizeFound::nowhere ? 1 : 0;
    }
    std::map<ConflictType, long> conflicts;
    for (const auto& [number, conflict] : audit.conflicts) {
        ++conflicts[conflict.type];
    }
    std::vector<std::string> parts;
    for (const auto& [what, count] : citations) {
        parts.push_back(fmt::format("{} ({})", what, counted(count, "citation")));
    }
    if (nowhere > 0) {
        parts.push_back(fmt::format("size found nowhere ({})", counted(nowhere, "claim")));
    }
    for (const auto& [type, count] : conflicts) {
        parts.push_back(fmt::format("{} ({}×)", seen_from_the_source(type), count));
    }
    return fmt::format("{}", fmt::join(parts, "; "));
}

}  // namespace grounds::writers
