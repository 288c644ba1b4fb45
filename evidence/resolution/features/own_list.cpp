// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "evidence/resolution/feature.hpp"
#include "evidence/resolution/weights.hpp"

namespace grounds::resolution {

/// An article that has a list of references mostly means one of them.
void look_at_own_list(const FeatureInput& input, std::vector<Observation>& observations) {
    const auto* list = input.query().list;
    if (list == nullptr || list->empty() || !input.marker().numbers.empty()) {
        return;
    }
    if (const auto* entry = list->of_work(input.id)) {
        observations.push_back(
            {weight::in_list, fmt::format("it is entry {} of the article's list", entry->entry.label), false, false});
    } else {
        observations.push_back({weight::not_in_list, "it is not in the article's list", false, false});
    }
}

}  // namespace grounds::resolution
