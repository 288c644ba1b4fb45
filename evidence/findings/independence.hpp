// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "evidence/findings/body.hpp"

namespace grounds::evidence {

/// Marks the pieces that have no vote, each with its reason: those of retracted works, those that are no answer, other
/// outcomes of the same study, older versions of a review, trials inside a counted review, studies on the same people,
/// and results seen only at second hand where better ones exist. The order of the pieces does not matter.
void count_each_trial_once(std::vector<Piece>& pieces, const Dossier& dossier);

}  // namespace grounds::evidence
