// SPDX-License-Identifier: MIT
// What a clause asserts: which way something went, what it was that did, and in whom or by what. "Zinc reduced leg
// cramps" and "leg cramps were rarer with zinc" assert one thing.
#pragma once

#include <string>
#include <vector>

#include "evidence/citation_check/clause_words.hpp"

namespace grounds::citation_check {

struct Assertion {
    Course course = Course::increase;
    bool flat = true;                   ///< told as a result: no aim, wish, guess, trend or condition
    std::vector<std::string> outcome;   ///< stems of what went so, without "risk", "rate", "level"; may be empty
    std::vector<std::string> actors;    ///< of the other words; "=control" for a placebo or control group
    std::vector<std::string> compared;  ///< of those behind "than" or "compared with"
};

/// One for each word of direction that governs something; one for a clause that denies a difference. Empty where a
/// clause tells no direction.
std::vector<Assertion> assertions_in(const statements::Text& text, const statements::Span& clause);

}  // namespace grounds::citation_check
