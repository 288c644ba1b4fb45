// SPDX-License-Identifier: MIT
// Of what a result of an abstract is, by the words around it.
#include <algorithm>

#include "importer/drafts/studies.hpp"

namespace grounds::drafts {

namespace {

using statements::Number;
using statements::Span;
using statements::Statement;
using statements::Text;
using Tokens = std::vector<base::Token>;

bool is_one_of(std::string_view list, std::string_view word) {
    return list.find("|" + std::string(word) + "|") != std::string_view::npos;
}

class OutcomeReader {
public:
    OutcomeReader(const Text& text, const Span& sentence)
        : text_(text), sentence_(sentence), tokens_(base::tokens_of(text, sentence)) {}

    /// "no difference in X between", "reduced X by", "effective in preventing X", else what stands before the verb.
    [[nodiscard]] std::string run() const {
        constexpr std::string_view nulls = "|difference|differences|effect|change|changes|improvement|reduction|";
        constexpr std::string_view verbs = "|was|were|fell|rose|did|had|differed|decreased|increased|improved|";
        constexpr std::string_view acts =
            "|reduced|lengthened|shortened|raised|lowered|improved|increased|decreased|cut|reduces|increases|";
        if (auto aim = aim_of_effective(); !aim.empty()) {
            return aim;
        }
        std::size_t verb = tokens_.size();
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const auto next = word(i + 1);
            if (is_one_of(nulls, word(i)) && (next == "in" || next == "on")) {
                return run_of_words(i + 2);
            }
            const bool at_once = i + 1 < tokens_.size() && tokens_[i + 1].span.start == tokens_[i].span.end + 1;
            if (verb == tokens_.size() && is_one_of(acts, word(i)) && at_once && next != "by" && next != "in" &&
                next != "from" && next != "with" && next != "to" && !base::is_digit(next.front())) {
                return run_of_words(i + 1);
            }
            if (verb == tokens_.size() && is_one_of(verbs, word(i))) {
                verb = i;
            }
        }
        const auto first = first_of_clause(verb);
        const bool fits = verb < tokens_.size() && verb > first && verb - first <= 10 && word(first) != "there" &&
                          word(first) != "we" && word(first) != "this" && word(first) != "it";
        return fits ? shown(first, verb - 1) : named_by_measure();
    }

    /// What stands directly before the bracket at `open`: "CLD or steatosis" of "HRs of CLD (HR 0.79), CLD or steatosis
    /// (HR 0.80)".
    [[nodiscard]] std::string before(long open) const {
        constexpr std::string_view verbs =
            "|was|were|had|is|are|did|reduced|increased|improved|lowered|decreased|showed|found|that|";
        const auto end =
            static_cast<std::size_t>(std::find_if(tokens_.begin(), tokens_.end(),
                                                  [&](const base::Token& token) { return token.span.end > open; }) -
                                     tokens_.begin());
        auto first = end;
        while (first > 0 && end - first < 8 && !is_one_of(verbs, word(first - 1)) &&
               (first == end || !parts(first - 1))) {
            --first;
        }
        for (auto at = first; at + 1 < end; ++at) {
            const bool measure = is_one_of("|hrs|ors|rrs|ratio|ratios|risk|risks|odds|", word(at));
            if (measure && is_one_of("|of|for|", word(at + 1))) {
                first = at + 2;
            }
        }
        while (first < end && is_one_of("|and|or|the|a|an|for|of|in|lower|higher|adjusted|", word(first))) {
            ++first;
        }
        return first < end ? shown(first, end - 1) : std::string();
    }

private:
    /// "the relative risk of falls for two cups", "Functional limits: MD -6.8"
    [[nodiscard]] std::string named_by_measure() const {
        for (std::size_t i = 0; i + 2 < tokens_.size(); ++i) {
            if (is_one_of("|risk|ratio|odds|difference|reduction|", word(i)) && is_one_of("|of|in|", word(i + 1))) {
                return run_of_words(i + 2);
            }
        }
        constexpr std::size_t most_words = 5;
        for (std::size_t i = 0; i + 1 < tokens_.size() && i < most_words; ++i) {
            const auto gap = text_.plain_at({tokens_[i].span.end, tokens_[i + 1].span.start});
            const bool measure = is_one_of("|md|smd|wmd|rr|or|hr|rd|mean|standardised|standardized|", word(i + 1));
            if (gap.find(':') != std::string_view::npos && measure) {
                return shown(0, i);
            }
        }
        return {};
    }
    [[nodiscard]] std::string_view word(std::size_t at) const {
        return at < tokens_.size() ? tokens_[at].word : std::string_view(" ");
    }
    [[nodiscard]] std::string shown(std::size_t first, std::size_t last) const {
        const Span span{tokens_[first].span.start, tokens_[last].span.end};
        return base::shown(text_, span, static_cast<std::size_t>(span.length()));
    }
    /// A mark stands behind the word.
    [[nodiscard]] bool parts(std::size_t at) const {
        return text_.plain_at({tokens_[at].span.end, tokens_[at + 1].span.start}).find_first_of(",;:().[]") !=
               std::string_view::npos;
    }

    /// "effective in preventing an episode of pain", "more effective than no treatment for pain outcomes"
    [[nodiscard]] std::string aim_of_effective() const {
        const auto effective = std::find_if(tokens_.begin(), tokens_.end(), [](const base::Token& token) {
            return token.word == "effective" || token.word == "superior" || token.word == "efficacious";
        });
        for (auto at = static_cast<std::size_t>(effective - tokens_.begin()); at + 2 < tokens_.size(); ++at) {
            if (is_one_of("|in|for|at|", word(at)) &&
                is_one_of("|preventing|reducing|improving|treating|", word(at + 1))) {
                return run_of_words(at + 2);
            }
            if (word(at) == "for") {
                return run_of_words(at + 1);
            }
        }
        return {};
    }

    /// Behind a label ("RESULTS:"), what opens a sentence ("After 12 weeks, ", "Compared with X, ") and an article.
    [[nodiscard]] std::size_t first_of_clause(std::size_t verb) const {
        constexpr std::string_view openers =
            "|after|at|in|compared|among|during|over|for|by|overall|relative|of|from|on|with|however|moreover|";
        std::size_t first = 0;
        if (tokens_.size() > 1 && is_one_of("|results|findings|conclusion|conclusions|", word(0)) &&
            base::is_upper(text_.plain[static_cast<std::size_t>(tokens_[1].span.start)])) {
            first = 1;  // a label that has lost its colon
        }
        bool opened = is_one_of(openers, word(first));
        for (std::size_t i = first; i + 1 < tokens_.size() && i + 1 < verb; ++i) {
            const auto gap = text_.plain_at({tokens_[i].span.end, tokens_[i + 1].span.start});
            if (gap.find_first_of(":;(") != std::string_view::npos) {
                first = i + 1;
                opened = is_one_of(openers, word(first));
            } else if (opened && gap.find(',') != std::string_view::npos) {
                first = i + 1;
                opened = false;
            }
        }
        return first < verb && (word(first) == "the" || word(first) == "a") ? first + 1 : first;
    }
    [[nodiscard]] std::string run_of_words(std::size_t first) const {
        constexpr std::string_view ends =
            "|between|by|compared|versus|vs|with|from|than|after|at|for|among|when|but|and|to|";
        if (is_one_of("|the|a|an|", word(first))) {
            ++first;
        }
        auto last = first;
        while (last < tokens_.size() && last - first < 8 && !is_one_of(ends, word(last)) &&
               (!base::is_digit(word(last).front()) || is_glued(last)) && (last == first || !parts(last - 1))) {
            ++last;
        }
        return last > first ? shown(first, last - 1) : std::string();
    }

    /// "GAD-7"
    [[nodiscard]] bool is_glued(std::size_t at) const {
        return at > 0 && text_.plain_at({tokens_[at - 1].span.end, tokens_[at].span.start}) == "-";
    }

    const Text& text_;
    Span sentence_;
    Tokens tokens_;
};

bool is_result(const Number& number) {
    return measure_of(number).has_value();
}

}  // namespace

std::string outcome_of(const Text& text, const Statement& statement) {
    return OutcomeReader(text, statement.span).run();
}

std::string outcome_before_bracket(const Text& text, const Statement& statement, const Number& number) {
    const auto effects = std::count_if(statement.numbers.begin(), statement.numbers.end(), is_result);
    constexpr long longest_label = 30;
    for (auto at = number.span.start;
         effects > 1 && at > std::max(statement.span.start, number.span.start - longest_label); --at) {
        const char c = text.plain[static_cast<std::size_t>(at - 1)];
        if (c == '(') {
            return OutcomeReader(text, statement.span).before(at - 1);
        }
        if (c == ')') {
            break;
        }
    }
    return {};
}

bool is_of_one_group(const Text& text, const Statement& statement) {
    constexpr std::string_view comparing = "|than|compared|versus|vs|between|against|difference|differences|relative|";
    bool group = false;
    bool compares = false;
    const auto tokens = base::tokens_of(text, statement.span);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        group = group || tokens[i].word == "group" || tokens[i].word == "arm" || tokens[i].word == "baseline";
        compares = compares || is_one_of(comparing, tokens[i].word);
    }
    return group && !compares;
}

}  // namespace grounds::drafts
