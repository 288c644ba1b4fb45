// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "importer/draft/document.hpp"
#include "importer/draft/language/language.hpp"

namespace grounds::draft {

/// The sentences of one block, without white space around them, in order. ICU's rules find them; behind abbreviations,
/// initials and opening brackets they are joined again, and a citation mark that stands behind a full stop goes with
/// the sentence before it. `language` (may be nullptr) brings its abbreviations; `locale` is for ICU.
std::vector<Span> sentences_of(const Text& text, const Block& block, const Language* language,
                               const std::string& locale);

}  // namespace grounds::draft
