// SPDX-License-Identifier: MIT
// What a clause asserts: which way something went, what it was that did, and in whom or by what. "Zinc reduced leg
// cramps" and "leg cramps were rarer with zinc" assert one thing.
#pragma once

#include <string>
#include <vector>

#include "evidence/statements/statements.hpp"

namespace grounds::citation_check {

/// Which way an outcome went. What got better may have become more or less.
enum class Course { increase, decrease, better, worse, no_difference };

struct Assertion {
    Course course = Course::increase;
    bool flat = true;    ///< told as a result: no aim, wish, guess or trend
    bool within = false; ///< against the beginning, not against another group
    std::vector<std::string> outcome;   ///< stems of what went so, without "risk", "rate", "level"; may be empty
    std::vector<std::string> actors;    ///< of the other words before "than" or "compared with"
    std::vector<std::string> compared;  ///< of those behind it
};

/// One for each word of direction that governs something; one for a clause that denies a difference. Empty where a clause
/// tells no direction.
std::vector<Assertion> assertions_in(const statements::Text& text, const statements::Span& clause);

}  // namespace grounds::citation_check
