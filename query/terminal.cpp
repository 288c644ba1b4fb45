// SPDX-License-Identifier: MIT
#include "query/terminal.hpp"

#include <sys/ioctl.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace grounds {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_blank(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

/// Characters that change how the rest of a line is shown, or that hide text.
bool is_harmful(char32_t c) {
    const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    const bool bidirectional =
        c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    const bool invisible = c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F);
    return control || bidirectional || invisible;
}

/// `text` without harmful characters. `instead_of` gives what stands for a code point; empty: the code point itself.
template <class InsteadOf>
std::string harmless(std::string_view text, InsteadOf instead_of) {
    std::string out;
    out.reserve(text.size());
    each_code_point(text, [&](char32_t c, std::string_view bytes) {
        if (const std::string_view other = instead_of(c); !other.empty()) {
            out += other;
        } else if (c == replacement) {
            out += "\xEF\xBF\xBD";
        } else if (!is_harmful(c)) {
            out += bytes;
        }
    });
    return out;
}

int terminal_width() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
        return 80;
    }
    return std::clamp<int>(size.ws_col, 40, 120);
}

bool no_color() {
    const char* value = std::getenv("NO_COLOR");  // https://no-color.org: set and not empty
    return value != nullptr && *value != '\0';
}

}  // namespace

Screen standard_screen(std::string_view when) {
    const bool terminal = isatty(STDOUT_FILENO) == 1;
    const bool colour = when == "always" || (when == "auto" && terminal && !no_color());
    return {terminal ? terminal_width() : 80, colour};
}

Decoded decode(std::string_view text) {
    UChar32 c = 0;
    std::int32_t next = 0;
    const auto length = static_cast<std::int32_t>(std::min<std::size_t>(text.size(), 8));
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    U8_NEXT(bytes, next, length, c);
    return {c < 0 ? replacement : static_cast<char32_t>(c), static_cast<std::size_t>(next)};
}

std::string clean(std::string_view text) {
    return harmless(text, [](char32_t c) { return is_blank(c) ? " " : std::string_view(); });
}

std::string without_controls(std::string_view text) {
    return harmless(text, [](char32_t c) {
        switch (c) {
            case '\t':
                return "\t";
            case '\n':
                return "\n";
            case '\r':
                return "\r";
            default:
                return "";
        }
    });
}

int display_width(char32_t code_point) {
    const auto c = static_cast<UChar32>(code_point);
    const auto category = u_charType(c);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) {
        return 0;
    }
    const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

int display_width(std::string_view text) {
    int columns = 0;
    each_code_point(text, [&](char32_t c, std::string_view) { columns += display_width(c); });
    return columns;
}

}  // namespace grounds
