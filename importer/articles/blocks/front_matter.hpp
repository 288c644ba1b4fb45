// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "importer/articles/text/document.hpp"

namespace grounds::articles {

/// Reads the block of "key: value" lines between two "---" at the start of a Markdown file. Returns the text with that
/// block blanked, so that positions stay.
std::string read_front_matter(const std::string& bytes, Metadata& metadata);

}  // namespace grounds::articles
