// SPDX-License-Identifier: MIT
// What the results of an abstract say of one outcome: clause by clause, the clauses that speak of it first.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/citation_check/check.hpp"

namespace grounds::citation_check {

/// "A is superior to B in terms of OUTCOME": its parts; `outcome` is the whole of any other claim.
struct ComparedClaim {
    std::string first, second, outcome;
    bool superior_or_other = false;  ///< the registry's "superiority or other"
};
ComparedClaim parts_of_claim(std::string_view claim);

/// Whether any of the parts stands in the text.
bool holds_any(std::string_view text, std::span<const std::string_view> parts);
inline bool holds_any(std::string_view text, std::initializer_list<std::string_view> parts) {
    return holds_any(text, std::span(parts.begin(), parts.size()));
}

/// A part of a text in small letters.
std::string_view lower_of(const statements::Text& text, const statements::Span& span);

/// "overall survival (OS)": what an abstract shortens, both in small letters.
struct Abbreviation {
    std::string name, words;
};
std::vector<Abbreviation> abbreviations_in(const statements::Text& text);

/// Whether words, in small letters, tell of harm: "adverse events", "tolerability".
bool tells_of_harm(std::string_view lower);

/// A sentence, parted where what follows may say the opposite: "better, but no difference in ...". What stands in
/// brackets stays with the words before it.
std::vector<statements::Span> clauses_of(const statements::Text& text, const statements::Span& sentence);

/// 1 where its P or interval tells of a difference, -1 where they tell of none, 0 where nothing of that stands there.
int significance_of(const statements::Number& number);

/// The same for all numbers of a clause; 0.2 where some are significant.
double numbers_verdict(const std::vector<statements::Number>& numbers);

/// One clause of the results.
struct ResultClause {
    double relevance = 0;  ///< how much of the outcome's words it has, rare words of the abstract first
    int words = 0;         ///< 1 for a difference, -1 without one, 0 where the words do not tell
    double numbers = 0;    ///< the same by its P values and intervals; 0.2 where some are significant
    bool primary = false;  ///< of the primary outcome
    bool last = false;     ///< of the last two sentences, where abstracts conclude

    /// Numbers tell more than words.
    [[nodiscard]] double verdict() const {
        return numbers != 0 ? numbers : words;
    }
};

/// The clauses from "Results" on, or of the last two thirds; those about harm only where the outcome is one.
std::vector<ResultClause> result_clauses(const ComparedClaim& claim, const SourceText& abstract);

}  // namespace grounds::citation_check
