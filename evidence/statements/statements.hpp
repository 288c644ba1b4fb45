// SPDX-License-Identifier: MIT
// What a text states, sentence by sentence: the numbers with what they are, and which way it says things went. One
// reader for the sentences of articles and for the texts of works; no word of it knows a subject.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/plain_text.hpp"
#include "schema/model/quantity.hpp"

namespace grounds::statements {

using base::Span;
using base::Text;

/// What a number is of.
enum class Kind {
    people,   ///< n, analysed, enrolled
    events,   ///< n of N: `part` of `whole`
    trials,   ///< studies that a review includes
    count,    ///< of other things
    percent,  ///< a share or a change, where the words do not tell which
    percent_people,
    percent_change,
    share,  ///< "one in four", "two thirds": the value is a fraction
    times,  ///< "doubled", "three-fold", "twice": the value is a factor
    mean,
    median,
    difference,
    standardised,  ///< SMD, Cohen's d, Hedges' g
    risk_ratio,
    odds_ratio,
    hazard_ratio,
    risk_difference,
    needed_to_treat,
    correlation,
    p_value,
    level,  ///< of an interval
    dose,
    duration,
    age,
    year,
    currency,
    ratio,  ///< "2:1"
    other
};
std::string_view to_string(Kind kind);
inline constexpr int kind_count = static_cast<int>(Kind::other) + 1;

/// Two bounds as printed, in the unit of their number; `level` is in per cent.
struct Interval {
    double low = 0, high = 0;
    double level = 95;
    bool range = false;  ///< quartiles or extremes, not an interval of confidence
};

/// "P < 0.05": a probability from 0 to 1.
struct PValue {
    char relation = '=';  ///< '<', '>' or '='
    double value = 0;
};

/// A number of a sentence with all that the sentence says of it: what kind it is, its unit, interval, spread and P.
struct Number {
    Kind kind = Kind::other;
    Figure figure;  ///< value or range with unit, change, time frame; printed
    std::optional<Interval> interval;
    std::optional<double> spread;  ///< SD, or SE if `spread_is_error`
    bool spread_is_error = false;
    std::optional<PValue> p;
    std::optional<double> part, whole;  ///< "12 of 94"
    Span span;                          ///< of the number's own characters, with unit
    int decimals = 0;                   ///< printed behind the point
    bool money = false;
    bool of_clause = false;  ///< the clause names its measure at the beginning: words between tell no direction
    bool falls = false;      ///< a range printed with its higher end first: "from 8.1 to 5.2"
    bool bare = false;       ///< neither unit, noun nor name says what it is

    [[nodiscard]] bool is_time() const;
    /// What an article would print as a figure: not a bare number, a year, an age, a P or a level.
    [[nodiscard]] bool is_figure() const;
};

/// What a reader of numbers must know beside the sentence.
struct Reading {
    std::vector<Span> taken;  ///< marks of citations, in which no number is looked for
    bool english = true;      ///< whether words tell directions; else "3,5" is three and a half, and "1.000" a thousand
};

/// The numbers of one sentence, in the order of the text. Numbers of lists and references, "B12", "p. 16", "4-in-1" are
/// left out.
std::vector<Number> numbers_of(const Text& text, const Span& sentence, const Reading& reading);

/// Which way a statement says that things went.
enum class Tendency { none, increase, decrease, no_difference };
std::string_view to_string(Tendency tendency);

/// What the words of a sentence claim, whatever its numbers are.
struct Tone {
    Tendency tendency = Tendency::none;
    bool better = false;       ///< improved, effective, superior
    bool worse = false;        ///< worsened, inferior
    bool significant = false;  ///< says that a difference was significant, or prints a P below 0.05
    bool denied = false;
    bool hedged = false;
    bool subgroup = false;
};

/// A sentence as the check of citations compares it: where it stands, its numbers, its tone.
struct Statement {
    Span span;
    std::vector<Number> numbers;
    Tone tone;
};

/// What the words of a sentence say; `numbers` are its own.
Tone tone_of(const Text& text, const Span& sentence, const std::vector<Number>& numbers);

/// Sentences of a running text such as an abstract, without white space around them. Labels of structured abstracts
/// ("RESULTS:") begin one.
std::vector<Span> sentences_of(const Text& text);

/// A work's text whole.
std::vector<Statement> read_statements(const Text& text, bool english = true);

}  // namespace grounds::statements
