// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "importer/articles/jats/text.hpp"

namespace grounds::jats {

/// Bytes of a text, the end exclusive.
struct SentenceSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The sentences of one paragraph, without the white space around them. ICU's rules, put together again after common
/// abbreviations and before small letters.
std::vector<SentenceSpan> split_sentences(std::string_view paragraph);

/// A sentence that cites something; bytes of ArticleText::characters.
struct CitingSentence {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<const TextMarker*> markers;  ///< at least one, in their order
};

/// Sentences are looked for as if the markers were not there, so that one behind the full stop ("... fell.3 Then")
/// belongs to the sentence before it.
std::vector<CitingSentence> citing_sentences(const ArticleText& text, const TextBlock& block);

}  // namespace grounds::jats
