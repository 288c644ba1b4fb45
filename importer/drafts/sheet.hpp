// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "importer/articles/analysis.hpp"
#include "importer/articles/article.hpp"
#include "importer/drafts/suggestions.hpp"

namespace grounds::drafts {

/// A sheet to edit: the source, and each candidate as an appearance whose claim is left to a person. What must be
/// filled in is marked TODO. `keys` are the references' keys, in the order of the article's list; `all`: sentences that
/// are no candidates stand in it as comments with their score.
std::string sheet_text(const articles::Article& article, const Suggestions& suggestions,
                       const std::vector<std::string>& keys, bool all);

/// A YAML scalar in double quotes: nothing in the text is syntax.
std::string yaml_quoted(std::string_view text);

/// One JSON object a line: the article, its references, its sentences with what was found in each (docs/draft.md).
/// `all`: sentences that are no candidates too.
std::string lines_json(const articles::Document& document, const articles::Analysis& analysis,
                       const Suggestions& suggestions, bool all);

}  // namespace grounds::drafts
