// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "base/fold.hpp"
#include "base/utf8.hpp"
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

/// Whether a word of a text that folds to this one begins with a capital.
bool has_capital(const std::string& folded_word, std::string_view text) {
    for (const auto word : base::split_words(text)) {
        std::size_t at = word.find_first_not_of("(['\"");
        const auto plain = base::words_of(word);
        if (at != std::string_view::npos && std::find(plain.begin(), plain.end(), folded_word) != plain.end() &&
            u_islower(base::next_code_point(word, at)) == 0) {
            return true;
        }
    }
    return false;
}

/// In a longer text, such as an entry of a list, a name is a capitalised word like others: only the first author's
/// counts, with its capital.
bool stands_in_text(const std::string& author, const works::Marker& marker) {
    const auto words = base::words_of(author);
    return author.size() >= 3 && !words.empty() && marker.words.size() >= 2 &&
           base::phrase(marker.words).find(base::phrase(words)) != std::string::npos &&
           has_capital(words.back(), marker.text);
}

}  // namespace

void look_at_authors(const FeatureInput& input, std::vector<Observation>& observations) {
    const auto& names = input.marker().authors;
    const auto& authors = input.work().authors;
    if (authors.empty()) {
        return;
    }
    if (names.empty()) {
        if (stands_in_text(authors.front(), input.marker())) {
            observations.push_back(
                {weight::first_author, fmt::format("{} is its first author", authors.front()), false, false});
        }
        return;
    }
    if (is_named(authors.front(), names)) {
        observations.push_back(
            {weight::first_author, fmt::format("{} is its first author", authors.front()), false, false});
        return;
    }
    const auto other = std::find_if(authors.begin(), authors.end(),
                                    [&](const std::string& author) { return is_named(author, names); });
    if (other != authors.end()) {
        observations.push_back({weight::other_author, fmt::format("{} is one of its authors", *other), false, false});
    } else if (!input.work().more_authors) {
        observations.push_back({weight::no_author, "none of the names is among its authors", false, false});
    }
}

}  // namespace grounds::resolution
