// SPDX-License-Identifier: MIT
// Figures as printed in a sentence of an article: what evidence/statements reads, without what no article means as one.
#pragma once

#include <vector>

#include "evidence/statements/statements.hpp"

namespace grounds::articles {

using FoundFigure = statements::Number;

/// `taken` are spans of citation marks in which no figure is looked for; `supported` says whether the words of the
/// article's language tell directions.
std::vector<FoundFigure> figures_of(const base::Text& text, const base::Span& sentence,
                                    const std::vector<base::Span>& taken, bool supported);

}  // namespace grounds::articles
