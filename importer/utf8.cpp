// SPDX-License-Identifier: MIT
#include "importer/utf8.hpp"

#include <unicode/utf8.h>

namespace grounds {

// ICU's macro narrows on purpose.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
int32_t next_code_point(std::string_view text, std::size_t& at) {
    auto next = static_cast<int64_t>(at);
    const auto length = static_cast<int64_t>(text.size());
    UChar32 c = 0;
    U8_NEXT(text.data(), next, length, c);
    at = static_cast<std::size_t>(next);
    return c;
}
#pragma GCC diagnostic pop

}  // namespace grounds
