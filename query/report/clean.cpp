// SPDX-License-Identifier: MIT
#include "query/report/clean.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "query/terminal.hpp"

namespace grounds {
namespace {

struct Range {
    char32_t first, last;
};

constexpr std::array invisible{
    Range{0x00AD, 0x00AD},    // soft hyphen
    Range{0x061C, 0x061C},    // Arabic letter mark
    Range{0x200B, 0x200B},    // zero width space
    Range{0x200E, 0x200F},    // left-to-right and right-to-left marks
    Range{0x202A, 0x202E},    // embeddings and overrides
    Range{0x2060, 0x206F},    // word joiner, isolates, deprecated formats
    Range{0xFDD0, 0xFDEF},    // noncharacters
    Range{0xFEFF, 0xFEFF},    // byte order mark
    Range{0xFFF9, 0xFFFB},    // interlinear annotation
    Range{0xE0000, 0xE0FFF},  // tags
};

bool dropped(char32_t c) {
    return u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR || (c & 0xFFFE) == 0xFFFE ||
           std::any_of(invisible.begin(), invisible.end(),
                       [c](const Range& range) { return c >= range.first && c <= range.last; });
}

}  // namespace

std::string clean_line(std::string_view data) {
    constexpr char32_t replacement = 0xFFFD;
    std::string out;
    bool space = false;
    each_code_point(data, [&](char32_t c, std::string_view bytes) {
        if (u_isUWhiteSpace(static_cast<UChar32>(c)) != 0) {
            space = true;
            return;
        }
        if (dropped(c)) {
            return;
        }
        if (space && !out.empty()) {
            out += ' ';
        }
        space = false;
        out += c == replacement ? "\xEF\xBF\xBD" : bytes;
    });
    return out;
}

}  // namespace grounds
