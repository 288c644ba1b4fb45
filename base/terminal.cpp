// SPDX-License-Identifier: MIT
#include "base/terminal.hpp"

#include <sys/ioctl.h>
#include <unicode/uchar.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "base/utf8.hpp"

namespace grounds::base {

namespace {

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

int display_width(std::int32_t code_point) {
    if (code_point < 0 || (code_point >= ' ' && code_point <= '~')) {  // ICU need not be asked for most of them
        return 1;
    }
    const UChar32 c = code_point;
    const auto category = u_charType(c);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) {
        return 0;
    }
    const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

int display_width(std::string_view text) {
    int columns = 0;
    each_code_point(text, [&](std::int32_t c, std::string_view) { columns += display_width(c); });
    return columns;
}

}  // namespace grounds::base
