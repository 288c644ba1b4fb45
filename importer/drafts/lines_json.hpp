// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "importer/articles/analysis.hpp"
#include "importer/drafts/suggestions.hpp"

namespace grounds::drafts {

/// One JSON object a line: the article, its references, its sentences with what was found in each (docs/draft.md).
/// `all`: sentences that are no candidates too.
std::string lines_json(const articles::Document& document, const articles::Analysis& analysis,
                       const Suggestions& suggestions, bool all);

}  // namespace grounds::drafts
