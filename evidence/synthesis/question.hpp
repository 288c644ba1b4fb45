// SPDX-License-Identifier: MIT
// The synthesis of a question as it is stored and shown.
#pragma once

#include <optional>
#include <span>

#include "evidence/synthesis/trials.hpp"

namespace grounds::synthesis {

/// The randomised trials of a body of evidence, pooled on the scale of their measure (docs/synthesis.md); nothing if
/// there are none. Whether a review counts does not matter, and no verdict follows from it (docs/grading.md).
std::optional<Synthesis> synthesis_of(std::span<const evidence::Piece> body, const PoolOptions& options = {});

/// The same of trials that are pooled already, with the options that they were pooled with.
std::optional<Synthesis> synthesis_of(const TrialPool& trials, const PoolOptions& options = {});

}  // namespace grounds::synthesis
