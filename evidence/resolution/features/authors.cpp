// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "base/fold.hpp"
#include "evidence/resolution/feature.hpp"
#include "evidence/resolution/weights.hpp"

namespace grounds::resolution {

namespace {

bool is_named(const std::string& author, const std::vector<std::string>& names) {
    const auto family = base::phrase(base::words_of(author));
    return family.size() > 2 && std::any_of(names.begin(), names.end(), [&](const std::string& name) {
               return family.ends_with(" " + name + " ");  // "Berg" is found in "van der Berg"
           });
}

/// In a longer text, such as an entry of a list, a name is a capitalised word like others: only the first author's
/// counts, with its capital.
bool stands_in_text(const std::string& author, const works::Marker& marker) {
    const auto at = marker.text.find(author);
    return author.size() >= 3 && at != std::string::npos && marker.words.size() >= 2 &&
           base::phrase(marker.words).find(base::phrase(base::words_of(author))) != std::string::npos;
}

}  // namespace

void look_at_authors(const FeatureInput& input, std::vector<Sign>& signs) {
    const auto& names = input.marker().authors;
    const auto& authors = input.work().authors;
    if (authors.empty()) {
        return;
    }
    if (names.empty()) {
        if (stands_in_text(authors.front(), input.marker())) {
            signs.push_back(
                {weight::first_author, fmt::format("{} is its first author", authors.front()), false, false});
        }
        return;
    }
    if (is_named(authors.front(), names)) {
        signs.push_back({weight::first_author, fmt::format("{} is its first author", authors.front()), false, false});
        return;
    }
    const auto other = std::find_if(authors.begin(), authors.end(),
                                    [&](const std::string& author) { return is_named(author, names); });
    if (other != authors.end()) {
        signs.push_back({weight::other_author, fmt::format("{} is one of its authors", *other), false, false});
    } else if (!input.work().more_authors) {
        signs.push_back({weight::no_author, "none of the names is among its authors", false, false});
    }
}

}  // namespace grounds::resolution
