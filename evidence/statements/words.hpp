// SPDX-License-Identifier: MIT
// The words that stand around a number: units, qualifiers, rates, names of measures, what is counted.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/plain_text.hpp"
#include "evidence/statements/statements.hpp"
#include "schema/terms.hpp"

namespace grounds::statements {

/// Whether a word stands in a list such as "|mg|g|"; never for an empty word.
bool in_words(std::string_view list, std::string_view word);

/// A number written as a word.
struct WordNumber {
    double value = 0;
    bool fraction = false;  ///< "two-thirds"
};
/// "two" to "ninety", "one-half", "two-thirds", in small letters.
std::optional<WordNumber> word_number(std::string_view word);

/// A unit of a text, and the code point behind it.
struct FoundUnit {
    std::string name;  ///< as sheets write it: "percent", "mg", "ng/ml", "weeks"
    long end = 0;
};
/// The unit directly behind a number, with spaces or one hyphen between.
std::optional<FoundUnit> unit_at(const Text& text, const Span& sentence, long position);
bool is_time_unit(std::string_view unit);
/// "mg", "IU", "capsules", with or without a rate.
bool is_dose_unit(std::string_view unit);

/// The plural noun that a number without a unit counts: "300 enzymatic reactions"; empty if there is none. Written-out
/// numbers count only nouns of a short list, since "two minerals" tells no figure.
std::string counted_noun(const Text& text, const Span& sentence, long position, bool written_out);
/// people, trials or count
Kind kind_of_noun(std::string_view noun);

/// From the words before and behind a figure (small letters).
std::optional<Qualifier> qualifier_in(std::string_view before, std::string_view behind);

/// "day" for "per day", "daily", "a daily dose of"; empty if nothing says so, or if it says how many doses a day. Of a
/// number that counts things it must stand at once.
std::string rate_near(const Text& text, const Span& sentence, const Span& figure, bool counted);

/// Words before a number that make it a name or a place: "page", "phase", "vitamin".
bool is_naming_word(std::string_view word);

/// Words before a time that make it the time frame of a figure: "in", "within", "after".
bool is_frame_word(std::string_view word);

/// What is written directly before a number and names its measure: "OR", "odds ratio of", "SMD =", "mean", "n =".
std::optional<Kind> label_before(const Text& text, const Span& sentence, long start);

/// What a number looks like whose measure the beginning of its clause may name.
struct ClauseNumber {
    bool whole = false;     ///< printed without decimals
    bool has_unit = false;  ///< so that it is no ratio
};
/// What names the measure at the beginning of the clause that ends with the number: "the relative risk of X for two
/// cups was 0.56", "mean difference in GAD-7 -0.4". A whole number can only be one needed to treat.
std::optional<Kind> label_of_clause(const Text& text, const Span& sentence, long start, const ClauseNumber& number);

/// A part of a whole, in [0, 1].
struct Share {
    double value = 0;
    Span span;
    std::optional<double> part, whole;
};
/// "one in four women", "3 of 20 powders", "three out of ten", "a third of", if it starts there.
std::optional<Share> share_at(const Text& text, const Span& sentence, long start);

/// "doubled", "halved", "threefold", "twice as": a factor with its direction, if it starts there.
struct Factor {
    double value = 1;
    Change change = Change::increase;
    long end = 0;
};
std::optional<Factor> factor_at(const Text& text, const Span& sentence, long start);

/// Which way the words near a figure say that it went.
class Directions {
public:
    Directions(const Text& text, const Span& sentence);
    /// Empty if no word of the clause tells, or if words tell it from a state ("a lower dose of 3 mg").
    /// `strict`, for times, doses and shares: only what stands directly beside the figure, or a verb with "by".
    [[nodiscard]] std::optional<Change> near(const Span& figure, bool strict) const;
    /// What the first word of direction says, which is mostly the verb's. "Greater" tells how much where another word
    /// tells which way ("a greater reduction"); "better" and "improved" do not tell more from less.
    [[nodiscard]] std::optional<Change> first() const;
    /// What this word says; empty for a word of no direction.
    [[nodiscard]] std::optional<Change> of(const Span& word) const;

private:
    struct Hit {
        std::size_t token;
        Change change;
    };
    [[nodiscard]] bool same_clause(std::size_t token, const Span& figure) const;

    const Text& text_;
    std::vector<base::Token> tokens_;
    std::vector<Hit> hits_;
};

}  // namespace grounds::statements
