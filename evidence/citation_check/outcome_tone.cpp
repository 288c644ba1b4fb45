// SPDX-License-Identifier: MIT
#include "evidence/citation_check/outcome_tone.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <span>

#include "evidence/citation_check/compare.hpp"
#include "evidence/statements/kinds.hpp"

namespace grounds::citation_check {

namespace {

using statements::Kind;
using statements::Number;
using statements::Span;
using statements::Tendency;
using statements::Text;

constexpr auto relations = std::to_array<std::string_view>({" is superior or other to ", " is superior to ",
                                                            " is non-inferior or equivalent to ",
                                                            " is non-inferior to ", " is equivalent to "});

/// Before these a new clause begins, which may say the opposite of the last.
constexpr auto contrasts = std::to_array<std::string_view>(
    {";",         ", but ",    " but ",      ", whereas ", ", while ",      ", although ",       ", however",
     ", yet ",    ", nor ",    ", with no ", ", without ", ", along with ", ", with similar",    ", with comparable",
     " but not ", ", and no ", " and no ",   " and not ",  " and did not ", " and there was no "});

constexpr auto harms =
    std::to_array<std::string_view>({"adverse", "side effect", "tolera", "safety", "toxicit", "serious"});

constexpr auto between_groups =
    std::to_array<std::string_view>({" than ", "compared", " versus ", " vs", " between ", "relative to", "placebo",
                                     "difference", "control", "both groups", "among groups"});

/// What is told of all groups alike, or of how two measures go together, tells nothing of a difference between groups.
constexpr auto within_groups = std::to_array<std::string_view>(
    {"both groups", "both arms", "both treatment", "all groups", "each group", "all arms", "correlat", "concordance",
     "over time", "from baseline", "associated with", "predict", "mediat"});
constexpr auto between_named = std::to_array<std::string_view>(
    {" than ", "compared", " versus ", " vs", "difference", "between", "relative to", "differ"});

/// "no difference in any of the outcomes" speaks of each.
constexpr auto of_every_outcome = std::to_array<std::string_view>(
    {"any of the", "any outcome", "any other", "all outcome", "either outcome", "primary or secondary",
     "primary and secondary", "any primary", "all primary", "on any ", "in any "});

/// What abstracts say of an outcome that did not differ, where nothing is denied.
constexpr auto undecided = std::to_array<std::string_view>({"trend",         "numerical",
                                                            "= ns)",         "=ns)",
                                                            "futil",         "equally",
                                                            "insufficient",  "lack of",
                                                            "the same",      "inconclusive",
                                                            "little effect", "little difference",
                                                            "did not",       "not been shown",
                                                            "not shown",     "not demonstrated",
                                                            "not met",       "not reached",
                                                            "not achieved",  "not support",
                                                            "no longer",     "no evidence",
                                                            "no more ",      "no better",
                                                            "null",          "cannot be recommended",
                                                            "failure to",    "comparably"});

int words_verdict(const statements::Tone& tone, std::string_view lower) {
    if (tone.tendency == Tendency::no_difference || holds_any(lower, undecided)) {
        return -1;
    }
    return tone.tendency != Tendency::none || tone.better || tone.significant ? 1 : 0;
}

/// What outcomes are measured by and when: words that say little about which outcome a sentence is on.
constexpr auto of_measuring = std::to_array<std::string_view>(
    {"baseline", "change", "week",      "day",   "month",  "year",    "hour",   "minute",  "time",     "number",
     "percent",  "mean",   "rate",      "score", "total",  "measure", "assess", "patient", "particip", "subject",
     "proport",  "period", "treatment", "study", "follow", "end",     "visit",  "average"});

/// Words of the outcome by how few sentences of the abstract have them.
class OutcomeWords {
public:
    OutcomeWords(const std::string& outcome, const SourceText& abstract) : terms_(sorted_terms(outcome)) {
        const auto sentences = static_cast<double>(abstract.sentences.size());
        for (const auto& term : terms_) {
            const auto count = std::count_if(
                abstract.sentences.begin(), abstract.sentences.end(), [&](const SourceSentence& sentence) {
                    return std::binary_search(sentence.terms.begin(), sentence.terms.end(), term);
                });
            if (count > 0) {
                const bool little = std::any_of(of_measuring.begin(), of_measuring.end(),
                                                [&](std::string_view word) { return term.starts_with(word); });
                weights_[term] = (little ? 0.25 : 1) * std::log(1 + sentences / (static_cast<double>(count) + 0.5));
                all_ += weights_[term];
            }
        }
        read_short_forms(abstract);
    }
    /// Of the words of a sentence or clause; `lower` has its abbreviations.
    [[nodiscard]] double share_in(const std::vector<std::string>& terms, std::string_view lower) const {
        double share = 0;
        std::set<std::string> meant;
        for (const auto& short_form : short_forms_) {
            if (holds_word(lower, short_form.name)) {
                meant.insert(short_form.words.begin(), short_form.words.end());
            }
        }
        for (const auto& [term, weight] : weights_) {
            const bool there = std::binary_search(terms.begin(), terms.end(), term) || meant.contains(term);
            share += there ? weight : 0;
        }
        return all_ > 0 ? share / all_ : 0;
    }

private:
    struct ShortForm {
        std::string name;
        std::vector<std::string> words;  ///< stems
    };
    static bool holds_word(std::string_view text, std::string_view word) {
        for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
            const auto end = at + word.size();
            if ((at == 0 || !base::is_alphanumeric(text[at - 1])) &&
                (end == text.size() || !base::is_alphanumeric(text[end]))) {
                return true;
            }
        }
        return false;
    }
    /// Those that stand for words of the outcome.
    void read_short_forms(const SourceText& abstract) {
        for (const auto& abbreviation : abbreviations_in(abstract.text)) {
            auto words = sorted_terms(abbreviation.words);
            const auto known = std::count_if(words.begin(), words.end(),
                                             [&](const std::string& word) { return weights_.contains(word); });
            if (2 * static_cast<std::size_t>(known) > words.size()) {
                short_forms_.push_back({abbreviation.name, std::move(words)});
            }
        }
    }
    std::vector<std::string> terms_;
    std::map<std::string, double> weights_;
    double all_ = 0;
    std::vector<ShortForm> short_forms_;
};

/// The first sentence of the results, by its label, or behind the first third.
std::size_t first_result(const SourceText& abstract) {
    constexpr auto labels = std::to_array<std::string_view>({"results:", "result:", "findings:", "result(s):"});
    for (std::size_t at = 0; at < abstract.sentences.size(); ++at) {
        if (holds_any(lower_of(abstract.text, abstract.sentences[at].statement.span), labels)) {
            return at;
        }
    }
    return abstract.sentences.size() / 3;
}

}  // namespace

int significance_of(const Number& number) {
    if (number.kind == Kind::p_value && number.p) {
        return number.p->relation != '>' && number.p->value <= 0.05 ? 1 : -1;
    }
    if (!number.interval || number.interval->range || number.interval->level != 95) {
        return 0;
    }
    const bool ratio = statements::is_risk_ratio(number.kind);
    const bool difference = statements::is_group_difference(number.kind) || number.interval->low < 0;
    if (!ratio && !difference) {
        return 0;
    }
    const double none = ratio ? 1 : 0;
    return number.interval->low <= none && none <= number.interval->high ? -1 : 1;
}

double numbers_verdict(const std::vector<Number>& numbers) {
    constexpr double mixed = 0.2;
    int with = 0;
    int without = 0;
    for (const auto& number : numbers) {
        const int told = significance_of(number);
        with += told > 0 ? 1 : 0;
        without += told < 0 ? 1 : 0;
    }
    return with + without == 0 ? 0 : without == 0 ? 1 : with == 0 ? -1 : mixed;
}

bool holds_any(std::string_view text, std::span<const std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

std::string_view lower_of(const Text& text, const Span& span) {
    return std::string_view(text.lower)
        .substr(static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.length()));
}

bool tells_of_harm(std::string_view lower) {
    return holds_any(lower, harms);
}

ComparedClaim parts_of_claim(std::string_view claim) {
    constexpr std::string_view terms = " in terms of ";
    ComparedClaim parts;
    for (const auto& relation : relations) {
        const auto at = claim.find(relation);
        const auto outcome = at == std::string_view::npos ? at : claim.find(terms, at + relation.size());
        if (outcome == std::string_view::npos) {
            continue;
        }
        parts.first = claim.substr(0, at);
        parts.second = claim.substr(at + relation.size(), outcome - at - relation.size());
        parts.outcome = claim.substr(outcome + terms.size());
        parts.superior_or_other = relation.find("other") != std::string_view::npos;
        return parts;
    }
    parts.outcome = claim;
    return parts;
}

std::vector<Span> clauses_of(const Text& text, const Span& sentence) {
    constexpr long shortest = 8;
    std::vector<Span> clauses;
    long start = sentence.start;
    int brackets = 0;
    const auto lower = lower_of(text, sentence);
    for (std::size_t at = 0; at < lower.size(); ++at) {
        brackets += lower[at] == '(' || lower[at] == '[' ? 1 : lower[at] == ')' || lower[at] == ']' ? -1 : 0;
        if (brackets > 0 || std::string_view(" ,;").find(lower[at]) == std::string_view::npos) {
            continue;  // "(68% against 70%; P = 0.7)" belongs to the words before it
        }
        const auto rest = lower.substr(at);
        const bool contrast = std::any_of(contrasts.begin(), contrasts.end(),
                                          [&](std::string_view words) { return rest.starts_with(words); });
        const auto here = sentence.start + static_cast<long>(at);
        if (contrast && here - start >= shortest) {
            clauses.push_back({start, here});
            start = here;
        }
    }
    clauses.push_back({start, sentence.end});
    return clauses;
}

std::vector<ResultClause> result_clauses(const ComparedClaim& claim, const SourceText& abstract) {
    const OutcomeWords outcome(claim.outcome, abstract);
    const bool of_harm = tells_of_harm(base::lower_ascii(claim.outcome));
    std::vector<ResultClause> clauses;
    for (auto at = first_result(abstract); at < abstract.sentences.size(); ++at) {
        const auto& sentence = abstract.sentences[at];
        const double whole = outcome.share_in(sentence.terms, lower_of(abstract.text, sentence.statement.span));
        const bool primary = lower_of(abstract.text, sentence.statement.span).find("primary") != std::string_view::npos;
        for (const auto& span : clauses_of(abstract.text, sentence.statement.span)) {
            const auto lower = lower_of(abstract.text, span);
            if (!of_harm && tells_of_harm(lower)) {
                continue;
            }
            const auto numbers = statements::numbers_of(abstract.text, span, {});
            ResultClause clause;
            clause.words = words_verdict(statements::tone_of(abstract.text, span, numbers), lower);
            clause.numbers = numbers_verdict(numbers);
            if (holds_any(lower, within_groups) && !holds_any(lower, between_named)) {
                clause.words = std::min(clause.words, 0);
                clause.numbers = std::min(clause.numbers, 0.0);
            }
            clause.primary = primary;
            clause.last = at + 2 >= abstract.sentences.size();
            const bool every = holds_any(lower, of_every_outcome);
            clause.relevance += (every ? 0.5 : 0) +
                                0.7 * outcome.share_in(sorted_terms(abstract.text.at(span)), lower) + 0.3 * whole +
                                (primary ? 0.35 : 0) + (holds_any(lower, between_groups) ? 0.15 : 0);
            clauses.push_back(clause);
        }
    }
    return clauses;
}

}  // namespace grounds::citation_check
