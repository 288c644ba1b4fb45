// SPDX-License-Identifier: MIT
#include "importer/printable.hpp"

#include "importer/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace grounds {
namespace {

constexpr UChar32 replacement = 0xFFFD;

bool is_hidden(UChar32 c) {
    return u_charType(c) == U_CONTROL_CHAR || is_deceptive(c);
}

}  // namespace

std::string printable(std::string_view text) {
    icu::UnicodeString shown;
    for (std::size_t next = 0; next < text.size();) {
        const auto c = next_code_point(text, next);
        if (c < 0) {
            shown.append(replacement);
        } else if (c == '\n' || c == '\t') {
            shown.append(u' ');
        } else if (!is_hidden(c)) {
            shown.append(c);
        }
    }
    std::string result;
    return shown.toUTF8String(result);
}

}  // namespace grounds
