// SPDX-License-Identifier: MIT
#include "query/answers/change.hpp"

#include <fmt/format.h>

#include <set>

namespace grounds::query {

namespace {

const ClaimState* find(const ClaimStates& standings, const std::string& claim) {
    const auto found = standings.find(claim);
    return found == standings.end() ? nullptr : &found->second;
}

std::string at(const std::map<std::string, std::string>& fidelity, const std::string& citation) {
    const auto found = fidelity.find(citation);
    return found == fidelity.end() ? "not there" : found->second;
}

std::vector<std::string> fidelity_changes(const ClaimState& before, const ClaimState& after) {
    std::set<std::string> citations;
    for (const auto* standing : {&before, &after}) {
        for (const auto& [citation, verdicts] : standing->fidelity) {
            citations.insert(citation);
        }
    }
    std::vector<std::string> changes;
    for (const auto& citation : citations) {
        const auto was = at(before.fidelity, citation);
        const auto is = at(after.fidelity, citation);
        if (was != is) {
            changes.push_back(fmt::format("{}: {} → {}", citation, was, is));
        }
    }
    return changes;
}

/// Nothing if the claim stands as it stood. One of the two may be nullptr: the claim is not there.
std::optional<ClaimChange> compare(const std::string& claim, const ClaimState* before, const ClaimState* after) {
    const auto& known = after == nullptr ? *before : *after;
    ClaimChange change{claim, known.statement, known.question, "changed", {}, {}, {}, {}};
    if (before == nullptr || after == nullptr) {
        change.how = before == nullptr ? "added" : "removed";
    } else {
        change.fidelity = fidelity_changes(*before, *after);
    }
    change.before = before == nullptr ? std::nullopt : before->judged;
    change.after = after == nullptr ? std::nullopt : after->judged;
    const bool same = change.how == "changed" && !change.is_judged_otherwise() && change.fidelity.empty();
    return same ? std::nullopt : std::optional(std::move(change));
}

template <class Part>
Value word_of(const std::optional<Judged>& judged, Part part) {
    return judged ? Value(std::string(to_string((*judged).*part))) : Value();
}

Value list_of(const std::vector<std::string>& items) {
    return items.empty() ? Value() : Value(items);
}

}  // namespace

Judged judged_of(const Assessment& assessment) {
    const auto& certainty = assessment.certainty;
    return {assessment.verdict, certainty.level, certainty.lowest, certainty.highest};
}

void ClaimState::add_fidelity(const std::string& appearance, const std::string& marker, FidelityVerdict verdict) {
    auto& verdicts = fidelity[marker.empty() ? appearance : appearance + " " + marker];
    verdicts += (verdicts.empty() ? "" : " ") + std::string(to_string(verdict));
}

std::vector<ClaimChange> changes_between(const ClaimStates& before, const ClaimStates& after) {
    std::set<std::string> claims;
    for (const auto* standings : {&before, &after}) {
        for (const auto& [claim, standing] : *standings) {
            claims.insert(claim);
        }
    }
    std::vector<ClaimChange> changes;
    for (const auto& claim : claims) {
        if (auto change = compare(claim, find(before, claim), find(after, claim))) {
            changes.push_back(std::move(*change));
        }
    }
    return changes;
}

Table change_table(const std::vector<ClaimChange>& changes) {
    Table table{
        {"claim", "statement", "question", "change", "verdict_before", "verdict_after", "certainty_before",
         "certainty_after", "lowest_before", "lowest_after", "highest_before", "highest_after", "fidelity", "because"},
        {}};
    for (const auto& change : changes) {
        std::vector<Value> row{change.claim, change.statement, change.question, change.how};
        row.push_back(word_of(change.before, &Judged::verdict));
        row.push_back(word_of(change.after, &Judged::verdict));
        for (const auto part : {&Judged::level, &Judged::lowest, &Judged::highest}) {
            row.push_back(word_of(change.before, part));
            row.push_back(word_of(change.after, part));
        }
        row.push_back(list_of(change.fidelity));
        row.push_back(list_of(change.because));
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace grounds::query
