// SPDX-License-Identifier: MIT
// What a user typed, as a full-text query and as figures. Pure text.
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

struct SearchWords {
    std::string all;                     ///< the whole query, trimmed: it may be an id
    std::string fts;                     ///< FTS5 query in which all words must match; never a syntax error
    std::string fts_any;                 ///< the same, any word is enough
    std::string fts_without_figure;      ///< the same without the figure's words; empty if there are none left
    std::optional<WantedFigure> figure;  ///< the first figure, if any
    std::size_t left_out = 0;            ///< different words beyond the first `most_words`
};

/// Each different word becomes a quoted FTS5 string, so that nothing in it is syntax.
SearchWords parse_search(std::string_view text);

/// "word" with quotes doubled, as an FTS5 string.
std::string quote_fts(std::string_view word);

/// A figure, if the whole word is one.
std::optional<WantedFigure> parse_figure(std::string_view word);

}  // namespace grounds::query
