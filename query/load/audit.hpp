// SPDX-License-Identifier: MIT
// A source gone through claim by claim.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "query/answers/answer.hpp"
#include "query/load/answers.hpp"
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

/// Findings of one kind: how many are on record, how many of them existed when the source appeared, how many it cites.
struct Share {
    long recorded = 0, existing = 0, cited = 0;
};

/// What is on record on one claim or on all claims that a source makes or reports, each study once.
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

    /// Of what is for it, it cites over three times the share that it cites of what was against it when it appeared.
    [[nodiscard]] bool selective() const {
        constexpr long fewest_against = 3;
        return sum.opposing.existing >= fewest_against &&
               sum.supporting.cited * sum.opposing.existing > 3 * sum.opposing.cited * sum.supporting.existing;
    }
};

/// Throws std::out_of_range if there is no source with this id.
Audit load_audit(const db::Connection& db, const std::string& source);

}  // namespace grounds::query
