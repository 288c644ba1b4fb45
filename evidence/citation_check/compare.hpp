// SPDX-License-Identifier: MIT
// Whether two numbers are one, by value within what was printed, unit and kind.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/citation_check/check.hpp"

namespace grounds::citation_check {

/// How a printed figure and a number of a text agree.
enum class Likeness { none, value, same };

/// A figure against a number: `same` if value and unit agree, `value` if only the value does.
Likeness likeness(const statements::Number& figure, const statements::Number& number);

/// Whether they measure in one unit, after conversion: percent and shares, weeks and days, g and mg.
bool same_unit(const statements::Number& a, const statements::Number& b);

/// The figure as another measure: 70% fewer people from an odds ratio of 0.30, twice the risk from a risk ratio of 2.
bool follows_from_ratio(const statements::Number& figure, const statements::Number& ratio);

/// Changes that two shares of one sentence give: "31.5% against 59.8%" is 47% less, and 28 points.
struct Derived {
    double value = 0;
    std::string from;  ///< "31.5% and 59.8%"
};
std::optional<Derived> change_between(const statements::Number& figure, const statements::Statement& statement);

/// The chance that an unrelated abstract holds a number of this size and kind; measured (docs/check.md).
double chance_of(const statements::Number& figure);

/// Stems shared by two sorted lists.
std::size_t shared(const std::vector<std::string>& a, const std::vector<std::string>& b);
std::vector<std::string> sorted_terms(std::string_view text);
/// Takes sorted stems out of a list.
void drop(std::vector<std::string>& terms, const std::vector<std::string>& known);

/// Which way a text goes, and the sentence that says so.
struct Decided {
    Direction direction = Direction::cannot_tell;
    const SourceText* text = nullptr;
    const SourceSentence* sentence = nullptr;  ///< that decides
};

/// Nothing if the article's sentence tells no direction, or no sentence of the texts is about the same thing.
std::optional<Decided> direction_of(const Said& said, const std::vector<const SourceText*>& texts);

}  // namespace grounds::citation_check
