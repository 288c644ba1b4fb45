// SPDX-License-Identifier: MIT
// A text in two forms of equal length, so that one position serves both.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace grounds::base {

/// Code points [start, end) of a text.
struct Span {
    long start = 0;
    long end = 0;

    bool operator==(const Span&) const = default;
    [[nodiscard]] long length() const {
        return end - start;
    }
    [[nodiscard]] bool holds(const Span& other) const {
        return start <= other.start && other.end <= end;
    }
};

/// What plain_of() writes for characters outside of ASCII that mean something to the rules.
namespace stand_in {
inline constexpr char dash = '\x80';         ///< em dash: parts words, where a hyphen joins them
inline constexpr char arrow = '\x81';        ///< →
inline constexpr char at_least = '\x82';     ///< ≥
inline constexpr char at_most = '\x83';      ///< ≤
inline constexpr char dagger = '\x84';       ///< † ‡ § ¶, marks of footnotes
inline constexpr char other = '\x85';        ///< anything else that is no letter
inline constexpr char unspaced = '\x86';     ///< a letter of a script that puts no spaces between words
inline constexpr char superscript = '\x90';  ///< ⁰, and the next nine are ¹ to ⁹
}  // namespace stand_in

/// One byte a code point: ASCII as it is; letters without accents, letters of other scripts with spaces as 'x' or 'X';
/// every dash but the em dash '-', every quotation mark '"' or '\'', every space ' ', a bullet '*', and the signs
/// above.
std::string plain_of(std::string_view utf8);

/// A text with its plain form.
struct Text {
    explicit Text(std::string utf8) : points(std::move(utf8)) {
        plain = plain_of(points.slice(0, points.size()));
        lower = lower_ascii(plain);
    }

    CodePoints points;
    std::string plain;  ///< readers of formats put a space where markup stands
    std::string lower;  ///< the same in small letters; kept in step by update_lower()

    /// To be called after `plain` was changed.
    void update_lower() {
        lower = lower_ascii(plain);
    }
    [[nodiscard]] std::string_view plain_at(const Span& span) const {
        return std::string_view(plain).substr(static_cast<std::size_t>(span.start),
                                              static_cast<std::size_t>(span.length()));
    }
    [[nodiscard]] std::string_view at(const Span& span) const {
        return points.slice(span.start, span.end);
    }
    [[nodiscard]] long size() const {
        return points.size();
    }
};

inline bool is_superscript(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x90 && byte <= 0x99;
}

/// A word of a text: letters and digits with apostrophes inside ("don't") and hyphens inside ("double-blind").
struct Token {
    Span span;
    std::string_view word;  ///< in small letters; a view into Text::lower
};

/// Words of [span]; hyphenated words are one token.
std::vector<Token> tokens_of(const Text& text, const Span& span);

/// The span without white space at its ends.
Span trimmed(const Text& text, Span span);

/// What a sheet may hold of a passage: white space as single spaces, no control or deceptive characters, at most `most`
/// code points with "..." where it was cut.
std::string readable(std::string_view passage, std::size_t most = 1000);

/// A span as a reader of the article sees it: without the markup that the plain form hides; cleaned as readable() does.
std::string shown(const Text& text, const Span& span, std::size_t most = 1000);

}  // namespace grounds::base
