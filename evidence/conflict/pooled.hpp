// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "evidence/findings/body.hpp"

namespace grounds::conflict {

/// The trials of the question pooled, and pooled again without the trials of either side of a conflict: "all 4 trials:
/// MD ...; without a: 3 trials, MD ...". Says why where nothing can be pooled, or where neither side is in the pool (as
/// where reviews contradict each other).
std::string pooled_with_and_without(const std::vector<evidence::EvidencePiece>& body,
                                    const std::vector<const evidence::EvidencePiece*>& one,
                                    const std::vector<const evidence::EvidencePiece*>& other, const Dossier& dossier);

}  // namespace grounds::conflict
