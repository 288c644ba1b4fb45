// SPDX-License-Identifier: MIT
// How claims stand, and what changed between two states: the answers of `ripple` and `diff`.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "query/text/table.hpp"
#include "schema/model/assessment.hpp"
#include "schema/model/dossier.hpp"

namespace grounds::query {

/// A verdict with its certainty: what a change is a change of.
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

/// A work whose fate is asked about, by whichever of its names.
struct Work {
    std::string name;                  ///< what the user named, in full
    std::set<std::string> references;  ///< its key; all reports of a study that was named
    std::string study;                 ///< empty if it reports none
};

/// What changes in one dossier if a work is retracted.
struct Ripple {
    std::vector<ClaimChange> changes;  ///< by claim id; `because` is what the evidence then says
    std::vector<std::string> caveats;  ///< what a retraction does not undo: one sentence each
    std::size_t claims = 0;            ///< of the dossier
};

/// Both states are assessed by the rules of this program.
Ripple ripple_of(const Dossier& dossier, const Work& work);

/// What the user supposes of the evidence: studies, designs or years left out.
struct Hypothesis {
    std::vector<std::string> without;       ///< study ids, or keys of their reports
    std::vector<std::string> only_designs;  ///< words of the vocabulary; rct: all randomised; review: all reviews
    std::optional<int> as_of;               ///< studies published later are taken out

    [[nodiscard]] bool empty() const {
        return without.empty() && only_designs.empty() && !as_of;
    }
};

/// A claim judged with and without what a hypothesis takes away.
struct WhatIf {
    std::vector<std::string> conditions;  ///< "without garrison-2020", "as of 2016"
    std::vector<std::string> removed;     ///< studies taken out, by id
    std::vector<std::string> caveats;     ///< what these conditions can't undo: one sentence each
    Assessment before, after;             ///< both by the rules of this program
    Dossier dossier;                      ///< as it is after
};

/// Throws Error for a study that has no finding on the claim's question (with near ids), and for an unknown design.
WhatIf what_if(const Dossier& dossier, const std::string& claim, const Hypothesis& hypothesis);

/// The assessment of one claim of the dossier.
Assessment assess_only(const Dossier& dossier, const std::string& claim);

}  // namespace grounds::query
