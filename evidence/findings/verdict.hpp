// SPDX-License-Identifier: MIT
// What the body of evidence answers to one claim (docs/grading.md 2).
#pragma once

#include <string>
#include <vector>

#include "evidence/findings/body.hpp"

namespace grounds::evidence {

/// A piece with its bearing on one claim.
struct Weighed {
    const EvidencePiece* piece = nullptr;
    ReadingOf reading;  ///< the piece's, with what the comparison with the claim added to its reason
    Bearing bearing = Bearing::inconclusive;
};

struct VerdictOf {
    Verdict verdict = Verdict::no_evidence_recorded;
    std::string reason;
    int tier = 0;                          ///< the tier that decided; 0 if none
    std::vector<const Weighed*> deciding;  ///< the counted pieces of that tier (all direct, or all indirect)
    bool by_counter_example = false;       ///< a claim about all, against which a part speaks
};

/// The verdict comes from the highest tier that has counted direct evidence. Without any, the highest tier of indirect
/// evidence is rated, but the verdict is no more than inconclusive; the same holds for weak designs and second-hand
/// results. An authority's statement decides by itself only where no controlled study on record speaks against it; one
/// sound counter-finding contradicts a claim about all; one sound finding supports a claim about some; what only goes
/// together supports no claim of a cause.
VerdictOf verdict_of(const std::vector<Weighed>& evidence, const Question& question, const Claim& claim);

}  // namespace grounds::evidence
