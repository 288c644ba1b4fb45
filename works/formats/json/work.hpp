// SPDX-License-Identifier: MIT
// A work in JSON, as CSL defines it and as Crossref writes it: the two share most of their keys.
#pragma once

#include <string_view>

#include "base/file.hpp"
#include "base/problem.hpp"
#include "schema/model/dataset.hpp"

namespace grounds::formats {

/// Reads a whole file. `format` is the prefix of what is kept as it stood: "csl" makes "csl:categories".
void read_works(const base::Input& input, std::string_view format, Dataset& data, Problems& problems);

/// True if a key is followed by a value that starts like this, with any white space around the colon.
bool has_member(std::string_view text, std::string_view key, std::string_view value_start);

}  // namespace grounds::formats
