// SPDX-License-Identifier: MIT
// Where sentences end: ICU's rules, and the abbreviations that they do not know.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/plain_text.hpp"

namespace grounds::base {

/// Where ICU's rules for a locale ("en"), with the abbreviations that CLDR knows of its language ("z. B.", "p. ej."),
/// end sentences; in bytes, behind the white space, the last is the text's end. Ill-formed bytes are characters.
std::vector<std::size_t> sentence_ends(std::string_view utf8, const std::string& locale);

/// Which full stops of a language end no sentence.
struct FullStops {
    bool (*is_abbreviation)(std::string_view);   ///< as below
    bool (*may_end_sentence)(std::string_view);  ///< as below
};

/// The sentences of a span, without white space around them, in order. ICU's rules find them; behind abbreviations,
/// initials and opening brackets they are joined again, and a citation mark that stands behind a full stop goes with
/// the sentence before it. `stops` may be nullptr; `locale` is for ICU; none ends before `words`.
std::vector<Span> sentences_in(const Text& text, const Span& span, const FullStops* stops, const std::string& locale,
                               long words);

/// Whether a full stop behind this English word, in small letters and without it ("dr", "e.g"), ends no sentence.
bool is_abbreviation(std::string_view word);

/// Of those, and others, the ones that may well end one ("etc", "inc"): only a small letter behind them tells.
bool may_end_sentence(std::string_view word);

/// True for a word that begins with a letter which has a capital and is none.
bool starts_small(std::string_view text);

}  // namespace grounds::base
