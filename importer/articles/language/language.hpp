// SPDX-License-Identifier: MIT
// What the rules know of a language. A language without an entry in the table has sentences and figures, nothing else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/sentences.hpp"
#include "importer/articles/text/lexicon.hpp"

namespace grounds::articles {

/// What claims, stance and sentences are recognised by in one language.
struct Language {
    std::string_view code;  ///< BCP 47, primary
    Lexicon lexicon;
    base::FullStops full_stops;
};

/// The language's words, or nullptr if only sentences and figures are supported.
const Language* language_of(std::string_view code);

/// Codes of the languages in which claims are recognised.
std::vector<std::string_view> supported_languages();

/// The most likely language, by script and by frequent words; "und" if there is no telling.
std::string detect_language(const Text& text);

namespace tables {
const Language& english();
}

}  // namespace grounds::articles
