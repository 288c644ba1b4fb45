// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <cstdlib>

#include "evidence/resolution/feature.hpp"
#include "evidence/resolution/weights.hpp"

namespace grounds::resolution {

void look_at_year(const FeatureInput& input, std::vector<Observation>& observations) {
    const auto printed = input.marker().year;
    const auto recorded = input.work().year;
    if (!printed || !recorded) {
        return;
    }
    const int apart = std::abs(*printed - *recorded);
    if (apart == 0) {
        observations.push_back({weight::year, fmt::format("it is of {}", *recorded), false, false});
    } else if (apart == 1) {
        observations.push_back({weight::near_year, fmt::format("it is of {}, a year apart", *recorded), false, false});
    } else {
        observations.push_back(
            {weight::other_year, fmt::format("it is of {}, not {}", *recorded, *printed), false, false});
    }
}

}  // namespace grounds::resolution
