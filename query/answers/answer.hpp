// SPDX-License-Identifier: MIT
// What the commands answer with: plain structs, filled by query/load, printed by query/writers.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "schema/model/assessment.hpp"
#include "schema/model/dossier.hpp"

namespace grounds::query {

/// Counted findings that do not support a claim, of studies that a source which makes it cites nowhere.
struct LeftOut {
    std::string source;
    std::vector<std::string> findings;  ///< "study/finding"
};

/// Everything about one claim: the input of `why`, `report` and `audit`.
struct ClaimAnswer {
    Claim claim;
    std::shared_ptr<const Dossier> dossier;  ///< of its question: never empty; the claims of one question share it
    Assessment assessment;
    std::vector<Appearance> appearances;             ///< of this claim alone, by id
    std::map<long, std::vector<Fidelity>> fidelity;  ///< by Citation::row
    std::vector<Conflict> conflicts;                 ///< that touch this claim or its question's findings
    std::map<long, Finding> findings;    ///< by Finding::row: those of assessment.evidence and of cited studies
    std::vector<LeftOut> left_out_by;    ///< by source
    std::optional<Synthesis> synthesis;  ///< of the question; nothing if it has no randomised trials
};

/// What is on record of a source, counted.
struct SourceCounts {
    long appearances = 0;
    long uncited = 0;                     ///< appearances that cite nothing
    long bound = 0;                       ///< appearances with at least one citation bound to a reference
    long unresolved = 0;                  ///< appearances that cite, none of it bound
    std::map<AnchorState, long> anchors;  ///< of the appearances
    long candidates = 0;                  ///< what nobody has reviewed: counted in none of the rest
};

/// A source in short: the input of a report.
struct SourceSummary {
    Source source;
    SourceCounts counts;
};

/// One source, claim by claim: the input of `audit`.
struct SourceAnswer {
    Source source;
    SourceCounts counts;
    std::vector<Appearance> appearances;                     ///< in reading order
    std::vector<Appearance> candidates;                      ///< what nobody has reviewed, in reading order
    std::vector<std::string> claims;                         ///< claim ids in reading order, each once
    std::map<std::string, std::vector<std::size_t>> places;  ///< by claim: where its appearances stand among them

    /// In reading order.
    [[nodiscard]] std::vector<const Appearance*> appearances_of(const std::string& claim) const;
};

/// What the database says it is: for the head of a report and for `stats`.
struct DatabaseInfo {
    std::string imported;  ///< time of the last import that changed something, UTC
    std::string tool_version;
    std::string rule_set;
    std::string digest;       ///< SHA-256 over all record hashes in id order, first 16 hex digits
    std::string retractions;  ///< "Retraction Watch as of 2026-11-01, 60123 notices"; empty if no snapshot was loaded
};

/// A relative effect in people of a thousand.
struct AbsoluteEffect {
    std::string effect;   ///< as the trials give it: "RR 0.8 (95% CI 0.6 to 1.1)"
    std::string of;       ///< whose it is: "3 trials pooled", or the study
    std::string without;  ///< in the comparison groups: "250 of 1000"; empty if no record tells
    std::string change;   ///< "50 of 1000 fewer (100 fewer to 25 more)"; empty if it can't be told
};

/// Of the pooled trials; where nothing is pooled, of the first counted direct finding with a number. Ratios are applied
/// to the share of people with events in the comparison groups of the counted findings (Cochrane Handbook 14.1.5.2).
/// Nothing where no finding has a number.
std::optional<AbsoluteEffect> absolute_effect(const ClaimAnswer& answer);

/// Ids that `text` may mean, the nearest first, at most `most`: those that share at least two fifths of their pairs of
/// letters with it (Dice's coefficient), since people leave parts of an id out rather than misspell it.
std::vector<std::string> near_ids(std::string_view text, const std::vector<std::string>& ids, std::size_t most = 3);

/// What the user named is not in the database: the run ends with ExitCode::nothing, not with an error.
struct NotFound : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace grounds::query
