// SPDX-License-Identifier: MIT
// Records in a few words, for text output.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "query/writers/styled.hpp"
#include "schema/model/assessment.hpp"
#include "schema/model/reference.hpp"
#include "schema/model/source.hpp"
#include "schema/model/study.hpp"
#include "schema/terms.hpp"

namespace grounds::writers {

/// A vocabulary word for reading: "no-effect-shown" is "no effect shown".
std::string plain_words(std::string_view word);
template <Term E>
std::string plain_words(E term) {
    return plain_words(to_string(term));
}

/// GRADE's signs: high is four filled circles, very low one, none "no evidence".
std::string signs(Level level);

Style style_of(Verdict verdict);
Style style_of(FidelityVerdict verdict);

/// "1 source", "2 sources".
std::string counted(long number, std::string_view noun);

/// "43%", "300-400 mg/day", "up to 40%".
std::string phrase(const Quantity& quantity);
/// "43% decrease within 7 days".
std::string phrase(const Figure& figure);
/// "Roguin Maor 2017, JAMA Intern Med".
std::string phrase(const Reference& reference);
/// Its key, and the keys of the records that are merged into it: "roguinmaor2017 = pubmed28241153".
std::string names_of(const Reference& reference);
/// True if a reader must know it before anything else of the work: retracted, doubted, reinstated.
bool needs_a_warning(ReferenceState state);
/// "not blinded", "double-blind", wherever a study is shown.
constexpr std::string_view phrase(Blinding blinding) {
    constexpr std::array<std::string_view, Vocabulary<Blinding>::words.size()> words{"not blinded", "single-blind",
                                                                                     "double-blind", "triple-blind"};
    return words.at(static_cast<std::size_t>(blinding));
}
/// "rct-parallel, double-blind, n 94, 4 weeks, magnesium oxide 520 mg/day, vs placebo".
std::string phrase(const Study& study);
/// Who paid, when it was registered, whether it was stopped early; what nobody recorded is said to be unknown.
std::string conduct(const Study& study);
/// Randomised or not, with people in groups that somebody made.
bool is_trial(Design design);
/// "(x to y)" as an interval; empty if a bound is unknown.
std::string interval(std::optional<double> low, std::optional<double> high);
/// "MD -0.38 cramps/week (95% CI -2.12 to 1.36), P = 0.67"; empty if the finding states no effect.
std::string phrase(const Effect& effect, const std::string& unit);
/// "n 48, 7.84 (SD 5.68) → 4.44 (SD 5.66), change -3.41 (SD 4.05), own change -43.5%"; `brief` leaves the change out
/// where both its ends stand.
std::string phrase(const Arm& arm, bool brief = false);
/// "review", "RCT", "crossover RCT", "cohort": for lines with little room.
std::string short_design(Design design);
/// "MD -0.18 (-0.84 to 0.49) cramps/week", without the interval's level; the reading's own words where there is no
/// number.
std::string short_effect(const ReadingOf& reading);

}  // namespace grounds::writers
