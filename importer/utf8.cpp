// SPDX-License-Identifier: MIT
#include "importer/utf8.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>

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

bool is_deceptive(int32_t code_point) {
    struct Range {
        int32_t first;
        int32_t last;
    };
    static constexpr std::array ranges{Range{0x061C, 0x061C}, Range{0x200E, 0x200F}, Range{0x202A, 0x202E},
                                       Range{0x2066, 0x2069}, Range{0xFEFF, 0xFEFF}, Range{0xE0000, 0xE007F}};
    return std::any_of(ranges.begin(), ranges.end(), [code_point](const Range& range) {
        return code_point >= range.first && code_point <= range.last;
    });
}

}  // namespace grounds
