// SPDX-License-Identifier: MIT
#include "base/utf8.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "base/ascii.hpp"

namespace grounds::base {

namespace {

struct Range {
    std::int32_t first;
    std::int32_t last;
    bool deceptive;  ///< it changes how other characters look
};

constexpr std::array hidden{
    Range{0x00AD, 0x00AD, false},   // soft hyphen
    Range{0x061C, 0x061C, true},    // Arabic letter mark
    Range{0x200B, 0x200B, false},   // zero width space
    Range{0x200E, 0x200F, true},    // left-to-right and right-to-left marks
    Range{0x202A, 0x202E, true},    // embeddings and overrides
    Range{0x2060, 0x2065, false},   // word joiner, invisible operators
    Range{0x2066, 0x2069, true},    // isolates
    Range{0x206A, 0x206F, false},   // deprecated formats
    Range{0xFDD0, 0xFDEF, false},   // noncharacters
    Range{0xFEFF, 0xFEFF, true},    // byte order mark
    Range{0xFFF9, 0xFFFB, false},   // interlinear annotation
    Range{0xE0000, 0xE007F, true},  // tags
    Range{0xE0080, 0xE0FFF, false},
};

const Range* hidden_range_of(std::int32_t c) {
    const auto* found = std::find_if(hidden.begin(), hidden.end(),
                                     [c](const Range& range) { return c >= range.first && c <= range.last; });
    return found == hidden.end() ? nullptr : found;
}

}  // namespace

// ICU's macro narrows on purpose.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
std::int32_t next_code_point(std::string_view text, std::size_t& at) {
    auto next = static_cast<std::int64_t>(at);
    const auto length = static_cast<std::int64_t>(text.size());
    std::int32_t c = 0;
    const char* const bytes = text.data();
    U8_NEXT(bytes, next, length, c);
    at = static_cast<std::size_t>(next);
    return c;
}
#pragma GCC diagnostic pop

std::string utf8_of(char32_t code_point) {
    std::string text(U8_MAX_LENGTH, '\0');
    std::int32_t length = 0;
    char* const bytes = text.data();
    U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(code_point));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

bool is_deceptive(std::int32_t code_point) {
    const auto* range = hidden_range_of(code_point);
    return range != nullptr && range->deceptive;
}

bool is_invisible(std::int32_t code_point) {
    constexpr std::int32_t last_two_of_a_plane = 0xFFFE;  // U+FFFE, U+1FFFE, ... are noncharacters
    return hidden_range_of(code_point) != nullptr ||
           (code_point >= 0 && (code_point & last_two_of_a_plane) == last_two_of_a_plane);
}

bool is_utf8(std::string_view text) {
    for (std::size_t next = 0; next < text.size();) {
        if (is_ascii(text[next])) {
            ++next;
        } else if (next_code_point(text, next) < 0) {
            return false;
        }
    }
    return true;
}

}  // namespace grounds::base
