// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace grounds {

/// Data as one line of plain text: valid UTF-8 (anything else becomes U+FFFD), white space of every kind collapsed to
/// single spaces and trimmed, and without the characters that nobody sees but that change what is seen: controls (C0,
/// C1, ESC), bidirectional overrides and marks, zero-width spaces, soft hyphens, tags, noncharacters. Joiners that
/// scripts and emoji need stay.
std::string clean_line(std::string_view data);

}  // namespace grounds
