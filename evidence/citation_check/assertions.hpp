// SPDX-License-Identifier: MIT
// What a clause asserts: which way something went, what it was that did, and in whom or by what. "Zinc reduced leg
// cramps" and "leg cramps were rarer with zinc" assert one thing.
#pragma once

#include <string>
#include <vector>

#include "evidence/citation_check/clause_words.hpp"

namespace grounds::citation_check {

/// Stands for placebo, control, sham or usual care among the stems of a group; sorts before all letters.
inline const std::string control_group = "=control";

struct Assertion {
    Course course = Course::increase;
    bool flat = true;                   ///< told as a result: no aim, wish, trend or condition
    bool hedged = false;                ///< it may be so
    bool by_numbers = false;            ///< no word tells it
    bool alike = false;                 ///< says that groups were similar, not that nothing happened
    bool within = false;                ///< of each group by itself: "in both groups", "compared with baseline"
    std::vector<std::string> outcome;   ///< stems of what went so, without "risk", "rate", "level"; may be empty
    Worth worth = Worth::unknown;       ///< whether more of it is better
    bool mirrored = false;              ///< named by its opposite: "survival" where `outcome` has "=death"
    std::vector<std::string> actors;    ///< of the other words; "=control" for a placebo or control group
    std::vector<std::string> doers;     ///< of those, what brought it about: "zinc" in "zinc reduced cramps in men"
    std::vector<std::string> compared;  ///< of those behind "than" or "compared with"
};

/// One for each word of direction that governs something; one for a clause that denies a difference. Empty where a
/// clause tells no direction.
std::vector<Assertion> assertions_in(const statements::Text& text, const statements::Span& clause);

/// What a sentence tells by numbers alone: "64% with zinc against 33% with placebo", "went from 8.1 to 5.2", "the odds
/// ratio for cramps was 0.62 (0.41 to 0.94)". No difference where a P or an interval says so.
std::vector<Assertion> assertions_by_numbers(const statements::Text& text, const statements::Span& sentence,
                                             const std::vector<statements::Number>& numbers);

/// What a word of direction leaves to the others of its clause: "improved with zinc and worsened with placebo".
std::vector<Part> parts_for(const ClauseWords& words, std::size_t at);

/// Gives an assertion its groups: placebo, control and usual care are one; what both groups have in common goes.
void name_groups(Assertion& assertion, const ClauseWords& words, const std::vector<Part>& actors, const Part& compared);
/// The same for its outcome.
void name_outcome(Assertion& assertion, const ClauseWords& words, const Part& outcome);

}  // namespace grounds::citation_check
