// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace grounds {

/// The bytes of a file. Throws Error when it can't be read.
std::string read_file(const std::filesystem::path& path);

/// All of standard input. Throws Error when it can't be read.
std::string read_standard_input();

}  // namespace grounds
