// SPDX-License-Identifier: MIT
// What a terminal can show: width in columns, and colour.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace grounds::base {

/// Where text output goes.
struct Screen {
    int width = 80;  ///< columns; always 80 when the output is not a terminal, so that bytes do not depend on it
    bool colour = false;
};

/// The screen of standard output. `when` is auto, always or never; auto means a terminal, and NO_COLOR not set.
Screen standard_screen(std::string_view when);

/// Columns that one code point takes: 0 (combining, invisible), 1 (also what is no code point), or 2 (East Asian wide).
int display_width(std::int32_t code_point);

/// Columns that clean UTF-8 text takes.
int display_width(std::string_view text);

/// Talk: one line to standard error, cleaned of control characters; of a word of thousands of letters only the two ends
/// are said. That nobody can read it (a full device, a closed
/// descriptor) changes nothing of what a program does, so it never fails.
void say(std::string_view line) noexcept;

/// To be called first in main: a standard stream that was closed is opened on nothing, so that no file that is opened
/// later takes its number and what is said goes into that file. A file that may not grow (ulimit -f) fails like a full
/// disk instead of ending the program.
void secure_standard_streams();

}  // namespace grounds::base
