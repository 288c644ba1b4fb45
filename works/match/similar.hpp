// SPDX-License-Identifier: MIT
// When two folded texts mean the same though they differ.
#pragma once

#include <string>
#include <string_view>

#include "works/match/record.hpp"

namespace grounds::match {

/// "maor" and "roguin maor", "berg" and "van den berg": one is the end of the other, word by word.
bool same_author(std::string_view a, std::string_view b);

/// Equal, or one abbreviates the other: "jama intern med", "j am med assoc", "jama" for its initials.
bool same_container(std::string_view a, std::string_view b);

/// As many words, of which few differ and each only by a slip: one letter, two in a long word. Numbers never slip:
/// parts of a series differ by nothing else. Small words may be missing.
bool similar_titles(std::string_view a, std::string_view b);

/// `shorter` is `longer` without its subtitle. A subtitle that only counts ("Part II") is no subtitle.
bool is_subtitle_missing(const MatchRecord& shorter, const MatchRecord& longer);

/// Two DOIs of one publisher that differ only in their version: ".pub2" and ".pub3", "v1" and "v2".
bool other_version_of(std::string_view doi, std::string_view other);

}  // namespace grounds::match
