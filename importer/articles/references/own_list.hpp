// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importer/articles/references/references.hpp"

namespace grounds::articles {

/// The number of the one entry of an article's own list that a marker such as "(Smith & Lee, 2012a)" or a DOI names;
/// empty if none does or more than one. First author and year must be the same, and so must a second author where only
/// two are printed.
std::string entry_named_by(std::string_view marker, const std::vector<ParsedReference>& list);

}  // namespace grounds::articles
