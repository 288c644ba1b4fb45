// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importer/articles/text/text.hpp"

namespace grounds::articles {

/// A line's bullet or number: "• ", "- ", "2. ", "7) ", "(a) ".
struct ListMark {
    long length = 0;     ///< with the space behind it; 0 if there is none
    std::string number;  ///< without its dot or brackets; empty for a bullet
};
ListMark list_mark(std::string_view plain);

/// Lines, as spans without their ends and without white space around them; blank lines are empty spans.
std::vector<Span> lines_of(const Text& text);

/// Checks that bytes are UTF-8 without UTF-16's marks and throws Error if not. Returns the text without a byte order
/// mark, in which a null byte is a space.
void need_utf8(std::string_view bytes);

/// Words of a plain text, by spaces.
long count_words(std::string_view plain);

/// Ends with a full stop, a question or an exclamation mark, behind closing quotes and brackets.
bool ends_like_sentence(std::string_view plain);

}  // namespace grounds::articles
