// SPDX-License-Identifier: MIT
// Words as the resolver compares them: folded to small ASCII letters where that is possible, without accents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grounds::base {

/// Small letters without accents; apostrophes dropped, "&" is "and", other punctuation a space. Letters of other
/// scripts stay as they are. Any bytes are accepted.
std::string folded(std::string_view text);

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
