// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/file.hpp"
#include "base/problem.hpp"

namespace grounds::base {

/// The text of a bibliography as UTF-8 with '\n' behind each line and no byte order mark. UTF-16 is known by its mark;
/// what is not valid UTF-8 is read as the charset that the file declares, as one of Chinese, Japanese or Korean if its
/// bytes come in pairs, else line by line as Windows-1252, which a warning says. Control characters become spaces and
/// characters that deceive (is_deceptive) are left out, which a warning counts.
std::string decode(const Input& input, Problems& problems);

}  // namespace grounds::base
