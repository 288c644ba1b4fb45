// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace grounds {

/// Something in a text that no record may hold.
struct TextFault {
    std::size_t offset = 0;  ///< in bytes
    std::string what;        ///< "is not valid UTF-8", "holds the control character U+001B"
};

/// The first fault: invalid UTF-8, a C0 or C1 control other than tab and line break, or what is_deceptive()
/// (which can make a text look like another). A byte order mark that a text starts with is none. Nothing for a clean
/// text.
std::optional<TextFault> text_fault(std::string_view text);

/// Trimmed, each run of white space and line breaks one space, and in Unicode normal form C. Expects valid UTF-8.
std::string clean(std::string_view text);

}  // namespace grounds
