// SPDX-License-Identifier: MIT
// What the body of evidence answers to one claim (docs/grading.md 2).
#pragma once

#include <cstddef>
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

/// What the body of evidence answers to one claim, and which findings decided it.
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

/// The findings that decide, counted by what they say to the claim.
struct Votes {
    std::size_t supports = 0, opposes = 0, no_effect = 0, inconclusive = 0;
    std::size_t in_part = 0;         ///< a study that itself found a part of the proposition true and a part not
    std::size_t no_answers = 0;      ///< of the inconclusive: works that leave a proposition open in so many words
    std::size_t nulls = 0;           ///< of all: findings of no difference, on whichever side they count
    std::size_t nulls_in_words = 0;  ///< of these: without an interval

    explicit Votes(const std::vector<const Weighed*>& deciding);

    /// "2 for and 1 inconclusive".
    [[nodiscard]] std::string text() const;
    [[nodiscard]] Verdict verdict() const;
};

/// How a verdict stands to its claim, for comparing two: 2 supported, 0 contradicted or no effect shown, else 1.
int strength(Verdict verdict);

/// It is direct but for its people, and they are a part of those that are asked about.
bool about_a_part(const EvidencePiece& piece);

/// Counted findings that refute a claim about all ("every kind", "only", "never") or of being beyond all others; those
/// of the best tier. A part of the people is a case of "all", so other people do not make a finding indirect here.
/// Empty for other claims.
std::vector<const Weighed*> counter_examples_of(const std::vector<Weighed>& evidence, const Question& question,
                                                const Claim& claim);

/// The first reason that forbids a firmer verdict than `inconclusive`; empty if none does. `direct`: the deciding
/// evidence is about what is asked.
std::string cap_of(const VerdictOf& result, const Question& question, const Claim& claim, const Votes& votes,
                   bool direct);

}  // namespace grounds::evidence
