// SPDX-License-Identifier: MIT
// What a sentence asserts with what its clause says besides, and what two of them are to one another.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "evidence/citation_check/assertions.hpp"
#include "evidence/citation_check/check.hpp"

namespace grounds::citation_check {

/// An assertion with what its clause says besides.
struct Told {
    Assertion assertion;
    bool harm = false;  ///< speaks of side effects
    bool significant = false;
    std::vector<statements::Number> numbers;
};

/// A sentence of a source, by the words of each clause and by numbers.
std::vector<Told> told_in(const statements::Text& text, const statements::Statement& sentence);
/// An article's sentence: by numbers only where no words tell anything.
std::vector<Told> told_in(const Said& said);

/// "the primary outcome was the share of people with an improvement" tells no result.
bool tells_of_methods(const statements::Text& text);

/// Whether a sentence tells what was found: by its own words, and by the last label of the abstract before it.
bool tells_a_result(const SourceText& text, std::size_t at);

/// What a text shortens, written out in what is asserted, so that "MEL" and "melatonin" are one group.
class ShortForms {
public:
    explicit ShortForms(const statements::Text& text);
    void write_out(Assertion& assertion) const;
    void write_out(std::vector<std::string>& terms) const;  ///< stems, sorted

private:
    std::vector<std::pair<std::string, std::vector<std::string>>> forms_;  ///< stems
};

/// What two assertions are to one another, and how much they have in common.
struct Relation {
    Direction direction = Direction::cannot_tell;
    double weight = 0;
};

/// An assertion of an article against one of a source; `context`: stems that their sentences share.
Relation relation_between(const Told& said, const Told& found, std::size_t context);

}  // namespace grounds::citation_check
