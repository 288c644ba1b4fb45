// SPDX-License-Identifier: MIT
#include "importer/articles/figures/figures.hpp"

namespace grounds::articles {

std::vector<FoundFigure> figures_of(const base::Text& text, const base::Span& sentence,
                                    const std::vector<base::Span>& taken, bool supported) {
    auto found = statements::numbers_of(text, sentence, {taken, supported});
    std::erase_if(found, [](const FoundFigure& number) { return !number.is_figure(); });
    return found;
}

}  // namespace grounds::articles
