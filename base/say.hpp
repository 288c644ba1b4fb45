// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace grounds::base {

/// Talk: one line to standard error, cleaned of control characters; of a word of thousands of letters only the two ends
/// are said. That nobody can read it (a full device, a closed
/// descriptor) changes nothing of what a program does, so it never fails.
void say(std::string_view line) noexcept;

/// To be called first in main: a standard stream that was closed is opened on nothing, so that no file that is opened
/// later takes its number and what is said goes into that file. A file that may not grow (ulimit -f) fails like a full
/// disk instead of ending the program.
void secure_standard_streams();

}  // namespace grounds::base
