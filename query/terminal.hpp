// SPDX-License-Identifier: MIT
// What a terminal can show: width in columns, colour, and no control characters from data.
#pragma once

#include <string>
#include <string_view>

namespace grounds {

/// Where text output goes.
struct Screen {
    int width = 80;  ///< columns; always 80 when the output is not a terminal, so that bytes do not depend on it
    bool colour = false;
};

/// The screen of standard output. `when` is auto, always or never; auto means a terminal, and NO_COLOR not set.
Screen standard_screen(std::string_view when);

/// `text` on one line and harmless: control characters (C0, DEL, C1), bidirectional overrides and invisible
/// tags are dropped, line breaks and tabs become spaces, invalid UTF-8 becomes U+FFFD.
std::string clean(std::string_view text);

/// Harmless as clean(), but line breaks and tabs stay: for formats that encode them.
std::string without_controls(std::string_view text);

/// Columns that one code point takes: 0 (combining, invisible), 1, or 2 (East Asian wide).
int display_width(char32_t code_point);

/// Columns that clean UTF-8 text takes.
int display_width(std::string_view text);

/// Calls visit(code point, its bytes) for each code point; U+FFFD with the offending bytes where UTF-8 is invalid.
template <class Visit>
void each_code_point(std::string_view text, Visit visit);

/// The length in bytes of the code point at the head of `text` (not empty), and the code point.
struct Decoded {
    char32_t code_point;
    std::size_t length;
};
Decoded decode(std::string_view text);

template <class Visit>
void each_code_point(std::string_view text, Visit visit) {
    while (!text.empty()) {
        const auto head = decode(text);
        visit(head.code_point, text.substr(0, head.length));
        text.remove_prefix(head.length);
    }
}

}  // namespace grounds
