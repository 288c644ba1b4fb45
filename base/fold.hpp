// SPDX-License-Identifier: MIT
// The one place where case, accents and forms of letters are taken away, so that texts can be compared.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace grounds::base {

/// One code point as small letters without accents: "e" for "\u00C9", "ss" for "\u00DF", "2" for "\u00B2". Letters of
/// Latin script become those of ASCII; those of others lose their accents only. Empty for an accent that stands by
/// itself and for what nobody sees. The view lives as long as the thread.
std::string_view unaccented_letter(std::int32_t code_point);

/// A text of such letters; what is no letter stays. Composed and decomposed accents give the same. Any bytes are
/// accepted.
std::string unaccented(std::string_view text);

/// A text of any script in small letters of ASCII, as far as ICU can write it so: "putin" for the Cyrillic name.
std::string romanised(std::string_view text);

/// unaccented() in words: apostrophes are dropped, "&" is "and", other punctuation a space, and a Greek letter that
/// stands for itself is spelt out ("\u03B2-carotene" is "beta carotene").
std::string folded(std::string_view text);

/// A query for full-text search: in small letters without accents and raised or lowered digits, with Greek symbols
/// spelt out, and with spaces around each is_unspaced_letter(), so that any part of such a text is found as a phrase.
/// ASCII stays as it is.
std::string search_form(std::string_view text);

/// What is indexed for a text: it, and its search_form() where that is another.
std::string searchable(std::string_view text);

/// A letter of a script that puts no spaces between words (Han, kana, Thai), or glues what belongs to a word to it
/// (Hangul).
bool is_unspaced_letter(std::int32_t c);

/// What stands between the spaces of a folded text.
std::vector<std::string_view> split_words(std::string_view folded);

/// The words of folded(text).
std::vector<std::string> words_of(std::string_view text);

/// True for words that tell nothing of a topic: articles, prepositions, "study", "found", "people".
bool is_common(std::string_view word);

/// What a word shares with its other forms: without a plural s, at most its first six letters (prefix truncation,
/// which in retrieval does about as well as stemming and needs no rules for British and American spelling).
std::string stem(std::string_view word);

/// The stems of the words that are not common, each once, in the order of the text.
std::vector<std::string> terms_of(std::string_view text);

/// `words` joined by single spaces, with one before and after: so that " b c " is found in " a b c d ".
std::string phrase(const std::vector<std::string>& words);

}  // namespace grounds::base
