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

/// The state, the chosen work and why. `all` is best first.
Resolved decide(const ReadMarker& read, const WorkIndex& index, const std::vector<Ranked>& all);

/// Takes a marker apart, with the venues of the index. `query` must outlive the result.
ReadMarker read_marker(const MarkerQuery& query, const WorkIndex& index);

/// Works that share something with the marker, each once: named ones, then those of its venue, list and topic.
/// `coverage` is that of the marker's terms.
WorkIds gather(const ReadMarker& read, const WorkIndex& index, const Coverage& coverage);

}  // namespace grounds::resolution
