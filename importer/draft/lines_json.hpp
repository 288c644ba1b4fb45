// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "importer/draft/analysis.hpp"
#include "importer/draft/suggestions.hpp"

namespace grounds::draft {

/// One JSON object a line: the article, its references, its sentences with what was found in each (docs/draft.md).
/// `all`: sentences that are no candidates too.
std::string lines_json(const Document& document, const Analysis& analysis, const Suggestions& suggestions, bool all);

}  // namespace grounds::draft
