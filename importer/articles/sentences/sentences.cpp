// SPDX-License-Identifier: MIT
#include "importer/articles/sentences/sentences.hpp"

#include "importer/articles/text/text.hpp"

namespace grounds::articles {

std::vector<Span> sentences_of(const Text& text, const Block& block, const Language* language,
                               const std::string& locale) {
    const bool listed = block.listed || block.kind == BlockKind::heading;
    const auto words = block.span.start + (listed ? list_mark(text.plain_at(block.span)).length : 0);
    return base::sentences_in(text, block.span, language == nullptr ? nullptr : &language->full_stops, locale, words);
}

}  // namespace grounds::articles
