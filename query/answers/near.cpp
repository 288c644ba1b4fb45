// SPDX-License-Identifier: MIT
#include "query/answers/answer.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace grounds::query {

namespace {

constexpr double near_enough = 0.4;

std::vector<std::string_view> letter_pairs(std::string_view text) {
    std::vector<std::string_view> pairs;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        pairs.push_back(text.substr(i, 2));
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

/// 0 nothing in common, 1 the same pairs of letters.
double likeness(std::string_view a, std::string_view b) {
    const auto of_a = letter_pairs(a);
    const auto of_b = letter_pairs(b);
    std::vector<std::string_view> shared;
    std::set_intersection(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(), std::back_inserter(shared));
    const auto all = of_a.size() + of_b.size();
    return all == 0 ? 0 : 2.0 * static_cast<double>(shared.size()) / static_cast<double>(all);
}

}  // namespace

std::vector<std::string> near_ids(std::string_view text, const std::vector<std::string>& ids, std::size_t most) {
    std::vector<std::pair<double, std::string>> ranked;
    for (const auto& id : ids) {
        if (const auto like = likeness(text, id); like >= near_enough) {
            ranked.emplace_back(-like, id);
        }
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::string> nearest;
    for (const auto& [like, id] : ranked) {
        if (nearest.size() < most) {
            nearest.push_back(id);
        }
    }
    return nearest;
}

}  // namespace grounds::query
