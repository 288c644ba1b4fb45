// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "evidence/resolution/feature.hpp"
#include "evidence/resolution/weights.hpp"

namespace grounds::resolution {

/// An article can cite what appears the year after it was dated: online first, or changed without a new date.
void look_at_dates(const FeatureInput& input, std::vector<Observation>& observations) {
    const auto article = input.query().source_year;
    const auto work = input.work().year;
    if (article && work && *work > *article + 1) {
        observations.push_back(
            {weight::too_late, fmt::format("it is of {}, after the article of {}", *work, *article), false, false});
    }
}

}  // namespace grounds::resolution
