// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "evidence/resolution/feature.hpp"
#include "evidence/resolution/weights.hpp"

namespace grounds::resolution {

/// A marker that names nothing would fit every work on the subject, most of which no database has.
void look_at_naming(const FeatureInput& input, std::vector<Observation>& observations) {
    const auto& read = *input.read;
    const auto& marker = read.marker;
    const bool names = marker.has_identifier() || !marker.numbers.empty() || !marker.authors.empty() || marker.label ||
                       marker.year || !read.venues.empty() || !read.unlisted_journal.empty();
    if (marker.plural) {
        observations.push_back({weight::several, "the marker speaks of several works", false, false});
    } else if (!names) {
        observations.push_back({weight::unnamed, "the marker names nothing by which a work is known", false, false});
    }
}

}  // namespace grounds::resolution
