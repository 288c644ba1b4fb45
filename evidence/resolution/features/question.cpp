// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "evidence/resolution/feature.hpp"
#include "evidence/resolution/weights.hpp"

namespace grounds::resolution {

void look_at_question(const FeatureInput& input, std::vector<Observation>& observations) {
    const auto* claim = input.query().claim;
    const auto& answered = input.work().questions;
    if (claim != nullptr && std::find(answered.begin(), answered.end(), claim->question) != answered.end()) {
        observations.push_back(
            {weight::question, fmt::format("its study answers the question {}", claim->question), false, false});
    }
}

}  // namespace grounds::resolution
