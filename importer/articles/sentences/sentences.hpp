// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "importer/articles/language/language.hpp"
#include "importer/articles/text/document.hpp"

namespace grounds::articles {

/// The sentences of one block, without white space around them, in order. ICU's rules find them; behind abbreviations,
/// initials and opening brackets they are joined again, and a citation mark that stands behind a full stop goes with
/// the sentence before it. `language` (may be nullptr) brings its abbreviations; `locale` is for ICU.
std::vector<Span> sentences_of(const Text& text, const Block& block, const Language* language,
                               const std::string& locale);

}  // namespace grounds::articles
