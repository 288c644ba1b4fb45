// SPDX-License-Identifier: MIT
#pragma once

#include "evidence/resolution/feature.hpp"

namespace grounds::resolution {

/// A work with everything that was found for and against it.
struct Ranked {
    std::uint32_t work = 0;
    double score = 0;
    bool decisive = false;
    bool excluded = false;
    std::vector<CandidateFeature> features;
};

/// The state, the chosen work and why. `ranked` is best first.
Resolved decide(const ReadMarker& read, const WorkIndex& index, const std::vector<Ranked>& ranked);

}  // namespace grounds::resolution
