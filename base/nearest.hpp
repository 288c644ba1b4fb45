// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace grounds::base {

/// Edits (insert, delete, replace, swap of neighbours) that turn one word into the other.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate that a misspelt word most likely means, or "" if none is near: at most a third of its letters differ.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

/// "did you mean 'x'?" or "".
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

/// A part of a text that is like a quotation. Positions are code points of the text, end exclusive.
struct Match {
    long start = 0;
    long end = 0;
    double similarity = 0;  ///< 1 - edit distance / the longer length, of the folded texts; 1 is equal
};

/// The part of `text` most like `quotation`; of equally like parts the one nearest to `near`. Case, accents,
/// compatibility forms, kinds of quotation mark, dash and white space do not count. Nothing if either is empty. Time
/// grows with the product of the lengths (25,000 by 300 code points: some hundredths of a second).
std::optional<Match> best_match(std::string_view text, std::string_view quotation, long near);

}  // namespace grounds::base
