// SPDX-License-Identifier: MIT
// What the characters of a citation marker say by themselves. Any string is accepted; none is ever refused.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "works/identifiers.hpp"

namespace grounds::works {

/// A marker taken apart: "[3-5]", "(Smith et al., 2015)", "10.1000/x", "[JAMA]", "Studies", an entry of a list.
struct Marker : Identifiers {
    std::string text;                  ///< without the brackets around it and surplus spaces; at most 4000 bytes
    std::vector<std::string> words;    ///< folded
    std::vector<int> numbers;          ///< of entries: 3, 4 and 5 for "[3-5]"; empty if it is not a numeric marker
    std::vector<std::string> authors;  ///< folded family names that stand before a year or "et al."
    std::optional<int> year;
    std::string key;      ///< of "@smith2015", as Pandoc's Markdown cites, in small letters
    std::string page;     ///< of "p. 16"
    bool label = false;   ///< one short word of capitals, such as "JAMA"
    bool plural = false;  ///< speaks of several works and names none: "Studies", "others"
    bool bare = false;    ///< says nothing at all that could be compared
};

Marker parse_marker(std::string_view text);

}  // namespace grounds::works
