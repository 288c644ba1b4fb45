// SPDX-License-Identifier: MIT
// A source gone through claim by claim.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "query/answers/answer.hpp"
#include "query/load/conflicts.hpp"
#include "query/load/overview.hpp"
#include "schema/db/connection.hpp"

namespace grounds::query {

/// A counted finding against what a source says, which the source does not cite.
struct FindingAgainst {
    std::string claim;
    std::string finding;  ///< "study/finding"
    std::string design;
    std::string bearing;  ///< opposes, no-effect, inconclusive
    std::string effect;   ///< printable
};

struct Audit {
    SourceAnswer source;
    std::map<std::string, ClaimOverview> claims;     ///< by id: those of source.claims
    std::map<long, std::vector<Fidelity>> fidelity;  ///< by Citation::row
    std::map<std::string, Reference> references;     ///< bound and candidates
    std::vector<NumberedConflict> conflicts;         ///< those of its own making first
    std::vector<FindingAgainst> not_cited;           ///< by claim in reading order, then finding
    long testimonials = 0;                           ///< how many the source prints
    /// Of counted findings on the questions of claims that it asserts or hedges: how many there are, and how many it
    /// cites.
    long supporting = 0, supporting_cited = 0, opposing = 0, opposing_cited = 0;
};

/// Throws std::out_of_range if there is no source with this id.
Audit load_audit(const db::Connection& db, const std::string& source);

}  // namespace grounds::query
