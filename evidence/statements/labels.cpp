// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "evidence/statements/words.hpp"

namespace grounds::statements {

using base::is_letter;
using base::is_space;

namespace {

struct Label {
    std::string_view words;  ///< in small letters; what is written in capitals only is told by `capitals`
    Kind kind;
    bool capitals = false;
};

/// Longest first where one ends with another.
constexpr auto labels = std::to_array<Label>({
    {"standardised mean difference", Kind::standardised},
    {"standardized mean difference", Kind::standardised},
    {"standardised mean differences", Kind::standardised},
    {"standardized mean differences", Kind::standardised},
    {"smd", Kind::standardised},
    {"cohen's d", Kind::standardised},
    {"hedges' g", Kind::standardised},
    {"hedges's g", Kind::standardised},
    {"effect size", Kind::standardised},
    {"absolute risk reduction", Kind::risk_difference},
    {"absolute risk difference", Kind::risk_difference},
    {"risk difference", Kind::risk_difference},
    {"rd", Kind::risk_difference, true},
    {"arr", Kind::risk_difference, true},
    {"number needed to treat", Kind::needed_to_treat},
    {"numbers needed to treat", Kind::needed_to_treat},
    {"nnt", Kind::needed_to_treat},
    {"weighted mean difference", Kind::difference},
    {"mean difference", Kind::difference},
    {"mean differences", Kind::difference},
    {"treatment difference", Kind::difference},
    {"between-group difference", Kind::difference},
    {"difference", Kind::difference},
    {"wmd", Kind::difference},
    {"md", Kind::difference, true},
    {"relative risk reduction", Kind::percent_change},
    {"odds ratios", Kind::odds_ratio},
    {"odds ratio", Kind::odds_ratio},
    {"ors", Kind::odds_ratio, true},
    {"or", Kind::odds_ratio, true},
    {"aor", Kind::odds_ratio, true},
    {"hazard ratios", Kind::hazard_ratio},
    {"hazard ratio", Kind::hazard_ratio},
    {"hazards ratio", Kind::hazard_ratio},
    {"hr", Kind::hazard_ratio, true},
    {"ahr", Kind::hazard_ratio, true},
    {"risk ratios", Kind::risk_ratio},
    {"risk ratio", Kind::risk_ratio},
    {"rate ratio", Kind::risk_ratio},
    {"relative risks", Kind::risk_ratio},
    {"relative risk", Kind::risk_ratio},
    {"rrs", Kind::risk_ratio, true},
    {"rr", Kind::risk_ratio, true},
    {"irr", Kind::risk_ratio, true},
    {"correlation coefficient", Kind::correlation},
    {"r", Kind::correlation},
    {"median", Kind::median},
    {"mean", Kind::mean},
    {"average", Kind::mean},
    {"averaged", Kind::mean},
    {"averaging", Kind::mean},
    {"n", Kind::people},
});

/// What may stand between a label and its number.
constexpr std::string_view links = "|of|was|is|were|were|are|being|for|for|equal|to|to|at|about|approximately|only|a|";

class Backwards {
public:
    Backwards(const Text& text, const Span& sentence, long start) : text_(text), sentence_(sentence), at_(start) {}

    /// Steps over "= ", ", ", " of ", "(": false when a clause begins.
    bool link() {
        skip_space();
        while (at_ > sentence_.start) {
            const char c = text_.lower[static_cast<std::size_t>(at_ - 1)];
            if (c == '=' || c == ':' || c == ',' || c == '(' || c == '[' || c == '~' || c == '-' || is_emphasis(c)) {
                signs_ = signs_ || c == '=' || c == ':';
                --at_;
                skip_space();
                continue;
            }
            if ((c == ')' || c == ']') && skip_brackets()) {
                continue;
            }
            const auto word = last_word();
            if (!in_words(links, word) || text_.plain[static_cast<std::size_t>(at_ - 1)] == 'R') {
                break;
            }
            at_ -= static_cast<long>(word.size());
            skip_space();
        }
        return at_ > sentence_.start;
    }
    [[nodiscard]] bool signs() const {
        return signs_;
    }
    [[nodiscard]] std::string_view before() const {
        return std::string_view(text_.lower)
            .substr(static_cast<std::size_t>(sentence_.start), static_cast<std::size_t>(at_ - sentence_.start));
    }
    [[nodiscard]] std::string_view printed() const {
        return std::string_view(text_.plain)
            .substr(static_cast<std::size_t>(sentence_.start), static_cast<std::size_t>(at_ - sentence_.start));
    }

private:
    void skip_space() {
        while (at_ > sentence_.start && is_space(text_.lower[static_cast<std::size_t>(at_ - 1)])) {
            --at_;
        }
    }
    /// "*n* = 115" in Markdown; other characters have the same stand-in.
    [[nodiscard]] bool is_emphasis(char c) const {
        return c == '*' && text_.at({at_ - 1, at_}) == "*";
    }
    [[nodiscard]] std::string_view last_word() const {
        auto first = at_;
        while (first > sentence_.start && is_letter(text_.lower[static_cast<std::size_t>(first - 1)])) {
            --first;
        }
        return std::string_view(text_.lower)
            .substr(static_cast<std::size_t>(first), static_cast<std::size_t>(at_ - first));
    }
    /// "risk ratio (RR) 0.7", "mean (SD) 3.4"
    bool skip_brackets() {
        constexpr long most = 24;
        auto open = at_ - 1;
        while (open > sentence_.start && at_ - open < most) {
            const char c = text_.lower[static_cast<std::size_t>(open)];
            if (c == '(' || c == '[') {
                at_ = open;
                skip_space();
                return true;
            }
            if (base::is_digit(c)) {
                return false;
            }
            --open;
        }
        return false;
    }

    const Text& text_;
    Span sentence_;
    long at_;
    bool signs_ = false;
};

bool ends_with_word(std::string_view text, std::string_view word) {
    return text.ends_with(word) && (text.size() == word.size() || !is_letter(text[text.size() - word.size() - 1]));
}

bool in_capitals(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return !base::is_lower(c) || c == 's' || c == 'a'; });
}

constexpr long longest_clause = 140;

/// A number that is no name's ("GAD-7") would be the measure's own.
bool holds_number(std::string_view words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool tied = at > 0 && (is_letter(words[at - 1]) || words[at - 1] == '-' || base::is_digit(words[at - 1]));
        if (base::is_digit(words[at]) && !tied) {
            return true;
        }
    }
    return false;
}

/// Behind the last place of a phrase as whole words, in small letters; npos if it is not there.
std::size_t behind_last(std::string_view text, std::string_view phrase) {
    for (auto at = text.rfind(phrase); at != std::string_view::npos;
         at = at == 0 ? at - 1 : text.rfind(phrase, at - 1)) {
        const auto end = at + phrase.size();
        if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) {
            return end;
        }
        if (at == 0) {
            break;
        }
    }
    return std::string_view::npos;
}

}  // namespace

std::optional<Kind> label_of_clause(const Text& text, const Span& sentence, long start, const ClauseNumber& number) {
    const auto from = std::max(sentence.start, start - longest_clause);
    auto clause =
        std::string_view(text.lower).substr(static_cast<std::size_t>(from), static_cast<std::size_t>(start - from));
    if (const auto stop = clause.find_last_of(";:"); stop != std::string_view::npos) {
        clause.remove_prefix(stop + 1);
    }
    std::size_t latest = 0;
    std::optional<Kind> found;
    for (const auto& [words, kind, capitals] : labels) {
        const bool difference = kind == Kind::difference && words != "difference";
        const bool ratio = kind == Kind::risk_ratio || kind == Kind::odds_ratio || kind == Kind::hazard_ratio;
        const bool fits = number.whole ? kind == Kind::needed_to_treat && !number.has_unit
                                       : difference || (ratio && !number.has_unit);
        const auto end = !capitals && fits ? behind_last(clause, words) : std::string_view::npos;
        if (end == std::string_view::npos || end <= latest || holds_number(clause.substr(end))) {
            continue;
        }
        auto rest = clause.substr(end);
        const auto close = rest.find(')');
        if (rest.starts_with(" (") && close != std::string_view::npos && close < 12) {
            rest.remove_prefix(close + 1);  // "odds ratio (OR) favouring"
        }
        const bool of = rest.starts_with(" favor") || rest.starts_with(" favour") || rest.starts_with(" to ") ||
                        rest.starts_with(" of ") || rest.starts_with(" for ") || rest.starts_with(" in ") ||
                        rest.starts_with(" between ") || rest.starts_with(" comparing ");
        const bool other =
            rest.find(", and ") != std::string_view::npos || rest.find(" while ") != std::string_view::npos;
        if (of && !other) {
            latest = end;
            found = kind;
        }
    }
    return found;
}

std::optional<Kind> label_before(const Text& text, const Span& sentence, long start) {
    Backwards back(text, sentence, start);
    if (!back.link()) {
        return std::nullopt;
    }
    const auto before = back.before();
    for (const auto& [words, kind, capitals] : labels) {
        if (!ends_with_word(before, words)) {
            continue;
        }
        const bool single = words.size() == 1;
        if ((single && !back.signs()) ||
            (capitals && !in_capitals(back.printed().substr(before.size() - words.size())))) {
            continue;
        }
        return kind;
    }
    return std::nullopt;
}

}  // namespace grounds::statements
