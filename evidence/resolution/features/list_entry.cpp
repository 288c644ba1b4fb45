// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "evidence/resolution/feature.hpp"
#include "evidence/resolution/weights.hpp"

namespace grounds::resolution {

namespace {

bool is_meant(const std::string& label, const std::vector<int>& numbers) {
    return std::any_of(numbers.begin(), numbers.end(), [&](int number) { return label == std::to_string(number); });
}

}  // namespace

void look_at_list_entry(const FeatureInput& input, std::vector<Observation>& observations) {
    const auto& numbers = input.marker().numbers;
    if (numbers.empty()) {
        return;
    }
    if (const auto* list = input.query().list) {
        for (const auto& match : *list) {
            if (match.work == input.id && is_meant(match.entry.label, numbers)) {
                observations.push_back(
                    {weight::list_entry,
                     fmt::format("entry {} of the article's list: {}", match.entry.label, match.because), match.certain,
                     false});
                return;
            }
        }
    }
    observations.push_back({-weight::list_entry, "not the entry of this number", false, true});
}

}  // namespace grounds::resolution
