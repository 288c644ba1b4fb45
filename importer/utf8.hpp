// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace grounds {

/// The code point at byte `at`, which moves behind it; negative where the bytes are not valid UTF-8. `at` <
/// text.size().
int32_t next_code_point(std::string_view text, std::size_t& at);

}  // namespace grounds
