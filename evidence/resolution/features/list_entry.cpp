// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "evidence/resolution/feature.hpp"
#include "evidence/resolution/weights.hpp"

namespace grounds::resolution {

void look_at_list_entry(const FeatureInput& input, std::vector<Observation>& observations) {
    const auto& numbers = input.marker().numbers;
    if (numbers.empty()) {
        return;
    }
    if (const auto* list = input.query().list) {
        if (const auto* match = list->of_work(input.id, numbers)) {
            observations.push_back(
                {weight::list_entry,
                 fmt::format("entry {} of the article's list: {}", match->entry.label, match->because), match->certain,
                 false});
            return;
        }
    }
    observations.push_back({-weight::list_entry, "not the entry of this number", false, true});
}

}  // namespace grounds::resolution
