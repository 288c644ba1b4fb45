// SPDX-License-Identifier: MIT
// Where sentences end: ICU's rules, and the abbreviations that they do not know.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace grounds::base {

/// Where ICU's rules for a locale ("en"), with the abbreviations that CLDR knows of its language ("z. B.", "p. ej."),
/// end sentences; in bytes, behind the white space, the last is the text's end. Ill-formed bytes are characters.
std::vector<std::size_t> sentence_ends(std::string_view utf8, const std::string& locale);

/// Whether a full stop behind this English word, in small letters and without it ("dr", "e.g"), ends no sentence.
bool is_abbreviation(std::string_view word);

/// Of those, and others, the ones that may well end one ("etc", "inc"): only a small letter behind them tells.
bool may_end_sentence(std::string_view word);

/// True for a word that begins with a letter which has a capital and is none.
bool starts_small(std::string_view text);

}  // namespace grounds::base
