// SPDX-License-Identifier: MIT
// Figures as printed in a sentence: a number or range with its unit, and what the words around it say.
#pragma once

#include <vector>

#include "importer/articles/text/lexicon.hpp"
#include "schema/model/quantity.hpp"

namespace grounds::articles {

struct FoundFigure {
    Figure figure;
    Span span;  ///< of the number's own characters, with unit
    bool money = false;

    [[nodiscard]] bool is_time() const;
};

/// Numbers that are no figures (years, numbers of lists and references, "B12", "p. 16", "4-in-1") are left out.
/// `taken` are spans of citation marks in which no figure is looked for; `lexicon` (may be nullptr) brings the words
/// that tell a direction.
std::vector<FoundFigure> figures_of(const Text& text, const Span& sentence, const std::vector<Span>& taken,
                                    const Lexicon* lexicon);

}  // namespace grounds::articles
