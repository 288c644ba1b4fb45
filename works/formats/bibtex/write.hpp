// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "schema/model/reference.hpp"

namespace grounds::formats {

/// One entry that BibTeX, BibLaTeX and pandoc read: titles braced, so that their capitals stay; the classic names of
/// fields, which BibLaTeX knows too; everything in `extra` as a field. grounds-import reads the same record back.
std::string biblatex_entry(const Reference& reference, std::string_view key);

/// A text as a key or the name of a field: what those may not hold becomes a hyphen.
std::string bib_token(std::string_view text);

/// A citation key that BibTeX can read and that is not in `used`, where it is put: the key itself if possible.
/// BibTeX does not tell capitals from small letters in keys.
std::string biblatex_key(const std::string& key, std::set<std::string>& used);

}  // namespace grounds::formats
