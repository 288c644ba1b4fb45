// SPDX-License-Identifier: MIT
// A source gone through claim by claim.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "query/answers/answer.hpp"
#include "query/load/answers.hpp"
#include "query/load/overview.hpp"
#include "schema/db/connection.hpp"

namespace grounds::query {

/// A finding that does not support what a source says, which the source does not cite, neither itself nor through a
/// review that holds it.
struct FindingAgainst {
    std::string claim;
    std::string finding;  ///< "study/finding"
    std::string design;
    std::string bearing;   ///< opposes, no-effect, inconclusive
    std::string effect;    ///< printable
    bool review = false;   ///< a counted review
    bool younger = false;  ///< it appeared after the source
};

/// Findings of one kind: how many are on record, how many of them existed when the source appeared, how many it cites,
/// and how many of these only for what they contradict, as if they were for it.
struct Share {
    long recorded = 0, existing = 0, cited = 0, as_if_for = 0;

    /// Cited for what they say.
    [[nodiscard]] long told() const {
        return cited - as_if_for;
    }
};

/// What is on record on one claim or on all claims that a source makes or reports, each study once. Against a claim is
/// the opposite, no important effect, and no difference in the words of the authors.
struct Weighing {
    Share supporting, opposing, open;
};

/// A source with all that is held against or for it.
struct Audit {
    SourceAnswer source;
    std::map<std::string, ClaimOverview> claims;     ///< by id: those of source.claims
    std::map<long, std::vector<Fidelity>> fidelity;  ///< by Citation::row
    std::map<std::string, Reference> references;     ///< bound and candidates
    std::vector<NumberedConflict> conflicts;         ///< those of its own making first
    std::vector<FindingAgainst> not_cited;           ///< by claim in reading order, then finding
    long testimonials = 0;                           ///< how many the source prints
    std::map<std::string, Weighing> weighed;         ///< by claim: those with findings on record
    Weighing sum;                                    ///< over these claims; a study counts once for each claim
    Weighing contested;                              ///< over those of them with results on both sides at its time

    /// Where results point both ways it cites over three times the share of what is for it as of what was against it
    /// when it appeared. Where nothing is against a claim, to cite what is for it chooses nothing.
    [[nodiscard]] bool selective() const {
        constexpr long fewest_against = 3;
        return contested.opposing.existing >= fewest_against &&
               contested.supporting.cited * contested.opposing.existing >
                   3 * contested.opposing.told() * contested.supporting.existing;
    }
};

/// Throws std::out_of_range if there is no source with this id. Of many sources of one state, `overviews` spare work.
Audit load_audit(const db::Connection& db, const std::string& source);
Audit load_audit(const db::Connection& db, const std::string& source, OverviewLoader& overviews);

}  // namespace grounds::query
