// SPDX-License-Identifier: MIT
// Which group a number of a sentence was measured in, and what was measured.
#pragma once

#include <optional>
#include <vector>

#include "evidence/citation_check/clause_words.hpp"

namespace grounds::citation_check {

/// A ratio of risks, or a difference of groups.
bool compares_groups(statements::Kind kind);
/// What a trial may have measured in a group: no size of it, no dose, no age.
bool is_measured(const statements::Number& number);
/// In one unit; one may leave it to the other: "5.0 with moss and 7.3 days with lichen".
bool is_pair(const statements::Number& a, const statements::Number& b);

/// Reads the words around the numbers of one sentence.
class NumberArms {
public:
    NumberArms(const statements::Text& text, const statements::Span& sentence,
               const std::vector<statements::Number>& numbers)
        : text_(text), words_(text, sentence), numbers_(numbers) {}

protected:
    /// Behind a number: "in the zinc group". Empty where no such words stand there.
    [[nodiscard]] Part arm_behind(const statements::Number& number) const;
    [[nodiscard]] std::size_t arm_end(std::size_t at) const;
    [[nodiscard]] bool is_figure_at(std::size_t at) const;
    [[nodiscard]] bool holds_figure(const Part& part) const;
    [[nodiscard]] bool in_brackets(const statements::Number& number) const;
    [[nodiscard]] bool names_group(const Part& part) const;
    struct Arms {
        Part first, second;
    };
    [[nodiscard]] std::optional<Arms> arms_of(const statements::Number& first, const statements::Number& second) const;
    /// "71% versus 49%", "5.0 (SD 1.2) and 7.3": no words of their own between.
    [[nodiscard]] bool is_only_joined(const statements::Number& first, const statements::Number& second) const;
    /// A third number of the kind beside the two: three arms.
    [[nodiscard]] bool goes_on(const statements::Number& first, const statements::Number& second) const;
    /// "in the zinc and in the placebo group": parted at the last "and", "versus" or "compared".
    [[nodiscard]] std::optional<Arms> arms_in(const Part& part) const;
    /// The nearest "in A and B", "between A and B", "for A versus B" before a place.
    [[nodiscard]] std::optional<Arms> arms_before(std::size_t at) const;
    /// The subject of the verb before a number; whole up to the verb if its head says nothing: "the mean number of days
    /// with fever".
    [[nodiscard]] Part subject_of(std::size_t number) const;
    [[nodiscard]] Part outcome_of(const statements::Number& first, const statements::Number& second) const;

    const statements::Text& text_;
    ClauseWords words_;
    const std::vector<statements::Number>& numbers_;
};

}  // namespace grounds::citation_check
