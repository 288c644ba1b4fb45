// SPDX-License-Identifier: MIT
#pragma once

#include <ctime>
#include <filesystem>
#include <string>

namespace grounds::base {

/// What the file system says of a regular file: where it is, how large, and when it was last written and changed in any
/// way. As long as this stays the same, so do the bytes. "" for anything else, and for a file that changed within the
/// last seconds before `now`: another change in the same tick of the clock could not be told from that one.
std::string settled_state(const std::filesystem::path& path, std::time_t now = std::time(nullptr));

}  // namespace grounds::base
