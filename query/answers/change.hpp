// SPDX-License-Identifier: MIT
// How claims stand, and what changed between two states: the answers of `ripple` and `diff`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "query/text/table.hpp"
#include "schema/model/assessment.hpp"

namespace grounds::query {

struct Judged {
    Verdict verdict = Verdict::no_evidence_recorded;
    Level level = Level::none;
    Level lowest = Level::none;
    Level highest = Level::none;

    bool operator==(const Judged&) const = default;
};

Judged judged_of(const Assessment& assessment);

/// How one claim stands in one state.
struct ClaimState {
    std::string statement;
    std::string question;
    std::string verdict_reason;
    std::string rule_set;
    std::optional<Judged> judged;                 ///< nothing: not assessed
    std::map<std::string, std::string> fidelity;  ///< "003-011 [JAMA]" -> "within-arm-change wrong-duration"

    /// Adds a verdict on one citation; an empty marker is an appearance that cites nothing.
    void add_fidelity(const std::string& appearance, const std::string& marker, FidelityVerdict verdict);
};

using ClaimStates = std::map<std::string, ClaimState>;  ///< by claim id

/// A claim of which something differs.
struct ClaimChange {
    std::string claim, statement, question;
    std::string how;                      ///< added, removed, changed
    std::optional<Judged> before, after;  ///< nothing where the claim is not there
    std::vector<std::string> fidelity;    ///< "003-011 [JAMA]: accurate → accurate retracted-source"
    std::vector<std::string> because;

    /// True if its verdict, its level or a bound differs.
    [[nodiscard]] bool is_judged_otherwise() const {
        return before != after;
    }
};

/// By claim id; `because` is left empty.
std::vector<ClaimChange> changes_between(const ClaimStates& before, const ClaimStates& after);

/// Columns: claim, statement, question, change, verdict_before, verdict_after, then certainty, lowest and highest in
/// the same way, fidelity, because.
Table change_table(const std::vector<ClaimChange>& changes);

}  // namespace grounds::query
