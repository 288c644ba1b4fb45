// SPDX-License-Identifier: MIT
// What a user typed, as words and as figures. Pure text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace grounds::query {

/// A figure in a query: "43%", "350mg", "25-40%", or "43 percent" in two words.
struct WantedFigure {
    double low = 0;
    double high = 0;   ///< equal to low for a single number
    std::string unit;  ///< as the sheets write it ("percent"); empty if none was typed

    bool operator==(const WantedFigure&) const = default;
};

/// More words than this are not looked for: the time of a full-text query grows with the square of their number.
constexpr std::size_t most_words = 64;

/// A query taken apart: words, and the figure that is looked for.
struct SearchWords {
    std::string all;                          ///< the whole query, trimmed: it may be an id
    std::vector<std::string> words;           ///< the first `most_words` different ones, each once
    std::vector<std::string> without_figure;  ///< those that do not belong to the figure
    std::optional<WantedFigure> figure;       ///< the first figure, if any
    std::size_t left_out = 0;                 ///< different words beyond the first `most_words`
};

SearchWords parse_search(std::string_view text);

/// A figure, if the whole word is one.
std::optional<WantedFigure> parse_figure(std::string_view word);

}  // namespace grounds::query
