// SPDX-License-Identifier: MIT
#include "base/slug.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/fold.hpp"

namespace grounds::base {

namespace {

bool is_word(char c) {
    return is_lower(c) || is_digit(c);
}

}  // namespace

bool is_slug(std::string_view text) {
    constexpr std::size_t longest = 120;
    if (text.empty() || text.size() > longest || text.front() == '-' || text.back() == '-') {
        return false;
    }
    const bool letters = std::all_of(text.begin(), text.end(), [](char c) { return c == '-' || is_word(c); });
    return letters && text.find("--") == std::string_view::npos;
}

std::string slug_of(std::string_view text) {
    constexpr std::size_t longest = 60;
    std::string slug;
    for (const char c : unaccented(text)) {
        if (is_word(c)) {
            slug += c;
        } else if (is_ascii(c) && !slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    if (slug.size() > longest) {
        const auto hyphen = slug.rfind('-', longest);
        slug.resize(hyphen == std::string::npos || hyphen < longest / 2 ? longest : hyphen);
    }
    while (!slug.empty() && slug.back() == '-') {
        slug.pop_back();
    }
    return slug;
}

}  // namespace grounds::base
