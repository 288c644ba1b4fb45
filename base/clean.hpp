// SPDX-License-Identifier: MIT
// Texts made harmless: what a record may hold, and what may be shown.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace grounds::base {

/// Something in a text that no record may hold.
struct TextFault {
    std::size_t offset = 0;  ///< in bytes
    std::string what;        ///< "is not valid UTF-8", "holds the control character U+001B"
};

/// The first fault: invalid UTF-8, a C0 or C1 control other than tab and line break, or what is_deceptive()
/// (which can make a text look like another). A byte order mark that a text starts with is none. Nothing for a clean
/// text.
std::optional<TextFault> text_fault(std::string_view text);

/// True for most of the texts that clean() and clean_line() leave as they are, and for no others.
bool is_clean(std::string_view text);

/// For a record: trimmed, each run of white space and line breaks one space, and in Unicode normal form C. Expects
/// valid UTF-8.
std::string clean(std::string_view text);

/// For a terminal, on one line: control characters (C0, DEL, C1), which can move the cursor or change colours, and what
/// is_deceptive() are dropped; line breaks and tabs become spaces, invalid UTF-8 becomes U+FFFD.
std::string printable(std::string_view text);

/// Harmless as printable(), but line breaks and tabs stay: for formats that encode them.
std::string without_controls(std::string_view text);

/// For a document, as one line of plain text: valid UTF-8, white space of every kind collapsed to single spaces and
/// trimmed, and without controls and what is_invisible().
std::string clean_line(std::string_view text);

}  // namespace grounds::base
