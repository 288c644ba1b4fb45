// SPDX-License-Identifier: MIT
// The trials behind a question, pooled: what `why` shows as its synthesis.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "evidence/findings/body.hpp"
#include "evidence/synthesis/pool.hpp"

namespace grounds::synthesis {

/// A trial that is not pooled, and why.
struct UnpooledTrial {
    std::string study;
    std::string finding;
    std::string reason;
    const evidence::EvidencePiece* piece = nullptr;
};

/// The randomised trials of a body of evidence pooled, and those that could not be, with why.
struct TrialPool {
    Measure measure = Measure::none;
    std::string unit;                                    ///< empty for ratios
    StudyEffects effects;                                ///< `study` is the study's id; logarithms for ratios
    std::vector<const evidence::EvidencePiece*> pieces;  ///< of each effect; they point into the body
    long people = 0;                                     ///< in the pooled trials, as far as known
    std::vector<UnpooledTrial> left_out;
    Pool pool;
};

/// Pools the direct findings of randomised trials that answer the question, in the measure and unit that most of them
/// have. Trials that a review in the body includes are pooled, and reviews are not: they would count twice. Left out,
/// with the reason: findings without an interval (so crossover trials without a within-person correlation), of another
/// measure or unit, of an outcome that is better the other way round, marked as not to be pooled, and those without a
/// vote for other reasons.
TrialPool pool_trials(std::span<const evidence::EvidencePiece> body, const PoolOptions& options);

/// The randomised trials of a body of evidence, pooled on the scale of their measure (docs/synthesis.md); nothing if
/// there are none. Whether a review counts does not matter, and no verdict follows from it (docs/grading.md).
std::optional<Synthesis> synthesis_of(std::span<const evidence::EvidencePiece> body, const PoolOptions& options = {});

/// The same of trials that are pooled already, with the options that they were pooled with.
std::optional<Synthesis> synthesis_of(const TrialPool& trials, const PoolOptions& options = {});

}  // namespace grounds::synthesis
