// SPDX-License-Identifier: MIT
#include "evidence/citation_check/support.hpp"

#include <algorithm>
#include <string>

#include "evidence/citation_check/compare.hpp"

namespace grounds::citation_check {

namespace {

using statements::Tendency;

constexpr auto words = std::to_array<std::string_view>({"no-info", "evidence", "inconclusive"});

/// Weights of the traits for each answer, in the order of Trait, the constant first: a multinomial logistic regression
/// on the training part of CliniFact (docs/check.md).
constexpr std::size_t answers = 3;
constexpr std::array<std::array<double, static_cast<std::size_t>(Trait::count) + 1>, answers> weights{{
    {2.73, -3.61, -0.66, -0.34, 0.37, -0.25, -0.47, 2.07, -0.47, 0.13, -0.09, 0.17},
    {-1.65, 2.82, 0.34, -0.31, -0.19, 0.14, 0.13, -0.27, 0.14, 0.29, 0.23, 0.23},
    {-1.05, 0.76, 0.32, 0.65, -0.28, 0.1, 0.31, -1.79, 0.33, -0.42, -0.14, -0.41},
}};

double share_in(const std::vector<std::string>& wanted, const std::vector<std::string>& have) {
    return wanted.empty() ? 0.5 : static_cast<double>(shared(wanted, have)) / static_cast<double>(wanted.size());
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

/// For a difference less without one, by sentence.
double tone_of(const SourceText& text, std::size_t from) {
    double with = 0;
    double without = 0;
    for (std::size_t at = from; at < text.sentences.size(); ++at) {
        const auto& tone = text.sentences[at].statement.tone;
        if (tone.tendency == Tendency::no_difference) {
            without += 1.5;
        } else if (tone.significant || tone.better || tone.tendency != Tendency::none) {
            with += tone.significant ? 1.5 : 1;
        }
    }
    return (with - without) / (with + without + 1);
}

double first_p(const SourceText& text, std::size_t from) {
    for (std::size_t at = from; at < text.sentences.size(); ++at) {
        for (const auto& number : text.sentences[at].statement.numbers) {
            if (number.kind == statements::Kind::p_value && number.p) {
                return number.p->relation != '>' && number.p->value <= 0.05 ? 1 : -1;
            }
        }
    }
    return 0;
}

double same_time(std::string_view claim, const SourceText& text) {
    const Said said{std::string(claim)};
    for (const auto& figure : said.figures) {
        for (const auto& sentence : text.sentences) {
            for (const auto& number : sentence.statement.numbers) {
                if (figure.is_time() && number.is_time() && likeness(figure, number) == Likeness::same) {
                    return 1;
                }
            }
        }
    }
    return 0;
}

}  // namespace

Traits traits_of(std::string_view claim, std::string_view title, const SourceText& abstract) {
    const std::string all = std::string(title) + ". " + std::string(abstract.text.at({0, abstract.text.size()}));
    const statements::Text titled{std::string(title)};
    const auto& lower = abstract.text.lower;
    const auto terms = sorted_terms(claim);
    const auto half = abstract.sentences.size() / 2;
    const auto last = abstract.sentences.size() - std::min<std::size_t>(2, abstract.sentences.size());
    Traits traits{};
    const auto set = [&](Trait trait, double value) { traits[static_cast<std::size_t>(trait)] = value; };
    const double coverage = share_in(terms, sorted_terms(all));
    const bool trial =
        has_any(lower, {"randomi", "randomly", "placebo", "double-blind", "double blind", "open-label"}) ||
        has_any(titled.lower, {"trial", "randomi", "placebo", "phase "});
    set(Trait::claim_in_text, coverage);
    set(Trait::trial, trial ? 1 : 0);
    set(Trait::claim_of_trial, trial ? coverage : 0);
    set(Trait::claim_in_title, share_in(terms, sorted_terms(title)));
    set(Trait::primary, has_any(lower, {"primary "}) ? 1 : 0);
    set(Trait::registered, has_any(lower, {"nct0", "clinicaltrials", "trial registration", "isrctn"}) ? 1 : 0);
    set(Trait::review, has_any(titled.lower, {"review", "meta-analys", "guideline", "recommend", "overview"}) ? 1 : 0);
    set(Trait::same_time, same_time(claim, abstract));
    set(Trait::results_tone, tone_of(abstract, half));
    set(Trait::last_tone, tone_of(abstract, last));
    set(Trait::first_p, first_p(abstract, half));
    return traits;
}

std::string_view to_string(Support support) {
    return words[static_cast<std::size_t>(support)];
}

Support support_of(std::string_view claim, std::string_view title, const SourceText& abstract) {
    const auto traits = traits_of(claim, title, abstract);
    std::array<double, answers> scores{};
    for (std::size_t answer = 0; answer < answers; ++answer) {
        scores[answer] = weights[answer][0];
        for (std::size_t i = 0; i < traits.size(); ++i) {
            scores[answer] += weights[answer][i + 1] * traits[i];
        }
    }
    return static_cast<Support>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

}  // namespace grounds::citation_check
