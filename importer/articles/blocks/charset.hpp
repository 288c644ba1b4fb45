// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace grounds::articles {

/// The bytes of a page as UTF-8: by their byte order mark, else as they are if they are UTF-8, else by what the page
/// declares, else Windows-1252 as browsers do. Null bytes become spaces. Throws Error for an unknown declared encoding.
std::string html_as_utf8(const std::string& bytes);

}  // namespace grounds::articles
