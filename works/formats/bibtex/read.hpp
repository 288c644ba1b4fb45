// SPDX-License-Identifier: MIT
#pragma once

#include "base/file.hpp"
#include "works/formats/bibtex/entry.hpp"

namespace grounds::formats {

/// What a file abbreviates with @string, added to `known`: for the files that are read before it.
void read_abbreviations(const base::Input& input, Abbreviations& known);

}  // namespace grounds::formats
