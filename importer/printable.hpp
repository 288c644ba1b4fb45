// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace grounds {

/// For a terminal: without control characters (C0, DEL, C1), which can move the cursor or change colours, and without
/// what is_deceptive(); line breaks and tabs become spaces, invalid UTF-8 becomes U+FFFD.
std::string printable(std::string_view text);

}  // namespace grounds
