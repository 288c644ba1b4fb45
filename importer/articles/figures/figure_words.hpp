// SPDX-License-Identifier: MIT
// The words that stand around a number: units, qualifiers, rates, what is counted.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "importer/articles/text/text.hpp"
#include "schema/terms.hpp"

namespace grounds::articles {

/// Whether a word stands in a list such as "|mg|g|"; never for an empty word.
bool in_words(std::string_view list, std::string_view word);

struct WordNumber {
    double value = 0;
    bool fraction = false;  ///< "two-thirds"
};
/// "two" to "twelve", "one-half", "two-thirds", in small letters.
std::optional<WordNumber> word_number(std::string_view word);

struct FoundUnit {
    std::string name;  ///< as sheets write it: "percent", "mg", "ng/ml", "weeks"
    long end = 0;
};
/// The unit directly behind a number, with spaces or one hyphen between.
std::optional<FoundUnit> unit_at(const Text& text, const Span& sentence, long position);
bool is_time_unit(std::string_view unit);

/// The plural noun that a number without a unit counts: "300 enzymatic reactions"; empty if there is none. Written-out
/// numbers count only nouns of a short list, since "two minerals" tells no figure.
std::string counted_noun(const Text& text, const Span& sentence, long position, bool written_out);

/// From the words before and behind a figure (small letters).
std::optional<Qualifier> qualifier_in(std::string_view before, std::string_view behind);

/// "day" for "per day", "daily", "a daily dose of"; empty if nothing says so, or if it says how many doses a day. Of a
/// number that counts things it must stand at once.
std::string rate_near(const Text& text, const Span& sentence, const Span& figure, bool counted);

/// Words before a number that make it a name or a place: "page", "phase", "vitamin".
bool is_naming_word(std::string_view word);

/// Words before a time that make it the time frame of a figure: "in", "within", "after".
bool is_frame_word(std::string_view word);

}  // namespace grounds::articles
