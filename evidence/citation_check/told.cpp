// SPDX-License-Identifier: MIT
#include "evidence/citation_check/told.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "evidence/citation_check/outcome_tone.hpp"

namespace grounds::citation_check {

namespace {

/// Words of what was looked for or done, not of what was found.
constexpr auto of_aims = std::to_array<std::string_view>({"aim ",
                                                          "aims ",
                                                          "aimed",
                                                          "objective",
                                                          "purpose",
                                                          "hypothes",
                                                          "we investigated whether",
                                                          "we tested",
                                                          "we evaluate",
                                                          "we assess",
                                                          "to determine",
                                                          "to evaluate",
                                                          "to assess",
                                                          "to compare",
                                                          "to examine",
                                                          "to investigate",
                                                          "we sought",
                                                          "randomly assigned",
                                                          "were randomi",
                                                          "we randomi",
                                                          "primary endpoint",
                                                          "primary outcome",
                                                          "primary end point",
                                                          "defined as",
                                                          "previous"});

/// Labels of structured abstracts.
constexpr auto labels_of_results = std::to_array<std::string_view>(
    {"result", "finding", "conclusion", "main result", "interpretation", "measurements and main", "discussion"});
constexpr auto labels_of_aims =
    std::to_array<std::string_view>({"background", "objective", "aim", "introduction", "purpose", "method", "design",
                                     "patients and", "materials", "setting", "context", "rationale", "importance",
                                     "hypothesis", "trial design", "intervention", "main outcome", "measurements"});
constexpr std::size_t longest_abstract = 40;  ///< sentences back from one within which its label stands

bool begins_with_any(std::string_view lower, std::span<const std::string_view> labels) {
    return std::any_of(labels.begin(), labels.end(), [&](std::string_view label) { return lower.starts_with(label); });
}

/// "..., but not significantly so": the next clause speaks of this one.
bool denies_the_last(const statements::Text& text, const std::vector<statements::Span>& clauses, std::size_t at) {
    if (at + 1 >= clauses.size()) {
        return false;
    }
    auto next = lower_of(text, clauses[at + 1]);
    next.remove_prefix(std::min(next.find_first_not_of(" ,;"), next.size()));
    constexpr auto ways = std::to_array<std::string_view>(
        {"but not signific", "but not statistic", "but this was not", "but the difference was not",
         "but this difference was not", "although not signific", "but did not reach", "although this was not"});
    return std::any_of(ways.begin(), ways.end(), [&](std::string_view way) { return next.starts_with(way); });
}

/// `nullable`: where the numbers of a clause say that what it tells may be chance, it tells no difference.
std::vector<Told> told_by_words(const statements::Text& text, const statements::Span& sentence, bool nullable) {
    std::vector<Told> all;
    const auto clauses = clauses_of(text, sentence);
    for (std::size_t at = 0; at < clauses.size(); ++at) {
        const auto& span = clauses[at];
        auto assertions = assertions_in(text, span);
        if (assertions.empty()) {
            continue;
        }
        Told told;
        told.numbers = statements::numbers_of(text, span, {});
        told.harm = tells_of_harm(lower_of(text, span));
        told.significant = statements::tone_of(text, span, told.numbers).significant;
        const bool of_groups = !holds_any(lower_of(text, span), {"interaction", "heterogene"});  // whose P it prints
        const bool null =
            nullable && ((of_groups && numbers_verdict(told.numbers) < 0) || denies_the_last(text, clauses, at));
        for (auto& assertion : assertions) {
            if (null) {
                assertion.course = Course::no_difference;
            }
            told.assertion = std::move(assertion);
            all.push_back(told);
        }
    }
    return all;
}

void add_by_numbers(const statements::Text& text, const statements::Span& sentence,
                    const std::vector<statements::Number>& numbers, std::vector<Told>& all) {
    auto assertions = assertions_by_numbers(text, sentence, numbers);
    if (assertions.empty()) {
        return;
    }
    Told told;
    told.numbers = numbers;
    told.harm = tells_of_harm(lower_of(text, sentence));
    told.significant = statements::tone_of(text, sentence, numbers).significant;
    for (auto& assertion : assertions) {
        told.assertion = std::move(assertion);
        all.push_back(told);
    }
}

}  // namespace

std::vector<Told> told_in(const statements::Text& text, const statements::Statement& sentence) {
    auto all = told_by_words(text, sentence.span, true);
    add_by_numbers(text, sentence.span, sentence.numbers, all);
    return all;
}

std::vector<Told> told_in(const Said& said) {
    const statements::Span whole{0, said.text.size()};
    auto all = told_by_words(said.text, whole, false);
    if (all.empty()) {
        add_by_numbers(said.text, whole, statements::numbers_of(said.text, whole, {}), all);
    }
    return all;
}

bool tells_of_methods(const statements::Text& text) {
    return holds_any(text.lower, {"outcome was", "outcomes were", "outcome measure was", "outcome measures were",
                                  "outcome variables", "analyses included", "endpoint was", "endpoints were",
                                  "end point was", "end points were", "we hypothes"});
}

bool tells_a_result(const SourceText& text, std::size_t at) {
    const auto lower = [&](std::size_t sentence) {
        return lower_of(text.text, text.sentences[sentence].statement.span);
    };
    if (holds_any(lower(at), of_aims)) {
        return false;
    }
    for (std::size_t back = 0; back <= std::min(at, longest_abstract); ++back) {
        if (begins_with_any(lower(at - back), labels_of_results)) {
            return true;
        }
        if (begins_with_any(lower(at - back), labels_of_aims)) {
            return false;
        }
    }
    return true;
}

}  // namespace grounds::citation_check
