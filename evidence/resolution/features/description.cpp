// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "evidence/resolution/feature.hpp"
#include "evidence/resolution/weights.hpp"

namespace grounds::resolution {

void look_at_description(const FeatureInput& input, std::vector<Observation>& observations) {
    for (const auto* description : input.read->descriptions) {
        switch (description->fits(input.work())) {
            case Description::Fit::yes:
                observations.push_back({weight::described, fmt::format("it is {}", description->what), false, false});
                break;
            case Description::Fit::no:
                observations.push_back(
                    {weight::not_described, fmt::format("it is not {}", description->what), false, false});
                break;
            case Description::Fit::unknown:
                break;
        }
    }
}

}  // namespace grounds::resolution
