// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace grounds::base {

/// A file's text under the name that origins and messages use. "-" is standard input.
struct Input {
    std::string name;
    std::string text;
};

/// What every reader holds to, whatever the format.
inline constexpr std::size_t most_file_bytes = 64U << 20U;
inline constexpr std::size_t most_field_bytes = 1U << 20U;

/// The bytes of a file. Throws Error when it can't be read, and as soon as it is larger than `most`: it may have no
/// end.
std::string read_file(const std::filesystem::path& path, std::size_t most = most_file_bytes);

/// The bytes of a file of any size in pieces of at most some megabytes, each of whole lines: of one, where that is
/// longer. A piece is valid until the next. Throws Error when the file can't be read, and for a line of more than
/// `longest`.
void read_pieces(const std::filesystem::path& path, std::size_t longest,
                 const std::function<void(std::string_view piece)>& visit);

/// Whether a regular file that can be read begins with these bytes; no pipe is touched.
bool file_begins(const std::filesystem::path& path, std::string_view with);

/// All of standard input. Throws Error as above.
std::string read_standard_input(std::size_t most = most_file_bytes);

}  // namespace grounds::base
