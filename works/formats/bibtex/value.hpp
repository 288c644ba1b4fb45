// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "works/formats/bibtex/cursor.hpp"
#include "works/formats/bibtex/entry.hpp"

namespace grounds::formats {

/// The value of a field: pieces in braces or quotes, numbers and abbreviations, joined by "#". An abbreviation that
/// nobody defines says at least its name, with a warning. Throws BibFault.
std::string read_bib_value(BibCursor& at, const Abbreviations& known, const std::string& file, Problems& problems);

/// Whether a value took another field in, ", author = {", for want of its own closing brace.
bool holds_field(std::string_view value);

}  // namespace grounds::formats
