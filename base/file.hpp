// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace grounds::base {

/// A file's text under the name that origins and messages use. "-" is standard input.
struct Input {
    std::string name;
    std::string text;
};

inline constexpr std::size_t most_file_bytes = 256U << 20U;

/// The bytes of a file. Throws Error when it can't be read, and as soon as it is larger than that: it may have no end.
std::string read_file(const std::filesystem::path& path);

/// All of standard input. Throws Error as above.
std::string read_standard_input();

}  // namespace grounds::base
