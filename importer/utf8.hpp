// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace grounds {

/// The code point at byte `at`, which moves behind it; negative where the bytes are not valid UTF-8. `at` <
/// text.size().
int32_t next_code_point(std::string_view text, std::size_t& at);

/// True for a code point that shows nothing itself and changes how others look: direction marks and overrides, the byte
/// order mark, and tags, which can hide a whole message.
bool is_deceptive(int32_t code_point);

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace grounds
