// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "importer/articles/text/document.hpp"

namespace grounds::articles {

/// Reads the block of "key: value" lines between two "---" at the start of a Markdown file. Returns the text with that
/// block blanked, so that positions stay.
std::string read_front_matter(const std::string& bytes, Metadata& metadata);

/// YYYY, YYYY-MM or YYYY-MM-DD from what people write for a date: "2023-04-13T10:00:00Z", "13th April 2023", "April 13,
/// 2023", "04/13/2023" only as its year. Empty if there is no year.
std::string date_in(std::string_view text);

}  // namespace grounds::articles
