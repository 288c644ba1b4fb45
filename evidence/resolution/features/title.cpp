// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "base/fold.hpp"
#include "evidence/resolution/feature.hpp"
#include "evidence/resolution/weights.hpp"

namespace grounds::resolution {

namespace {

constexpr double most_of_a_title = 0.75;

std::size_t telling(const std::vector<std::string>& words) {
    return static_cast<std::size_t>(
        std::count_if(words.begin(), words.end(), [](const std::string& word) { return !base::is_common(word); }));
}

/// Share of a title's telling words that stand in the marker, in any order.
double shared(const std::vector<std::string>& title, const std::vector<std::string>& marker) {
    std::size_t found = 0;
    for (const auto& word : title) {
        found += !base::is_common(word) && std::find(marker.begin(), marker.end(), word) != marker.end() ? 1U : 0U;
    }
    const auto all = telling(title);
    return all == 0 ? 0 : static_cast<double>(found) / static_cast<double>(all);
}

std::vector<std::string> without_article(std::vector<std::string> words) {
    if (!words.empty() && (words.front() == "the" || words.front() == "a" || words.front() == "an")) {
        words.erase(words.begin());
    }
    return words;
}

}  // namespace

/// A title of one telling word ("Magnesium") names nothing by itself.
void look_at_title(const FeatureInput& input, std::vector<Observation>& observations) {
    const auto& marker = input.marker().words;
    const auto title = without_article(base::words_of(input.work().title));
    const auto words = telling(title);
    if (words < 2 || marker.size() < 2) {
        return;
    }
    if (base::phrase(marker).find(base::phrase(title)) != std::string::npos) {
        observations.push_back({weight::title, "its title stands in the marker", true, false});
    } else if (words >= 4 && shared(title, marker) >= most_of_a_title) {
        observations.push_back({weight::title_words, "most words of its title stand in the marker", false, false});
    }
}

}  // namespace grounds::resolution
