// SPDX-License-Identifier: MIT
// What ICU does not know of the ends of sentences: abbreviations, initials, brackets, marks of citations, numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/sentences.hpp"

namespace grounds::base {

/// Judges the ends that ICU finds in a span, and finds more; `text` must outlive it.
class SentenceSplitter {
public:
    SentenceSplitter(const Text& text, const Span& span, const FullStops* stops)
        : text_(text), plain_(text.plain), lower_(text.lower), span_(span), stops_(stops) {}

    /// Whether a sentence may end at `at`, where ICU says so.
    [[nodiscard]] bool ends_at(long at) const {
        const auto next = behind_spaces(at);
        if (next >= span_.end) {
            return true;
        }
        const auto last = before_spaces(at);
        const char first = char_at(next);
        if (char_at(last) == '.' && joins_behind(last, first, next)) {
            return false;
        }
        return !(is_closing(char_at(last)) && is_lower(first)) && !inside_brackets(last);
    }

    /// Where the sentence that ICU ends at `at` really ends: behind citation marks that stand after its full stop.
    [[nodiscard]] long with_marks(long at) const {
        auto end = at;
        for (auto next = mark_behind(end); next > end; next = mark_behind(end)) {
            end = next;
        }
        return end;
    }

    /// Ends that ICU does not see: "both.1 Then", "cramps.[3] Then", "in 2018.[3] Then", "cramps.Then", "(P = 0.03). 22
    /// of 42 people".
    [[nodiscard]] std::vector<long> glued_ends() const {
        std::vector<long> ends;
        for (long at = span_.start + 1; at + 1 < span_.end; ++at) {
            if (!is_stop(char_at(at))) {
                continue;
            }
            if (starts_with_number(at) || starts_with_key(at)) {
                ends.push_back(at + 1);
                continue;
            }
            const bool number = is_digit(char_at(at - 1)) && char_at(at + 1) != '[' && !is_superscript(char_at(at + 1));
            if (number || is_space(char_at(at - 1))) {
                continue;
            }
            if (const auto end = glued_end(at); end > at) {
                ends.push_back(end);
            }
        }
        return ends;
    }

private:
    static bool is_stop(char c) {
        return c == '.' || c == '!' || c == '?';
    }
    /// A number begins the next sentence, which ICU takes for a go-on where small letters follow it.
    [[nodiscard]] bool starts_with_number(long stop) const {
        constexpr std::size_t shortest = 5;  // "Sept. 12", "approx. 40"
        if (!is_space(char_at(stop + 1)) || !is_digit(char_at(behind_spaces(stop + 1)))) {
            return false;
        }
        const char last = char_at(stop - 1);
        if (last == ')' || last == ']' || last == '%') {
            return true;
        }
        if (is_digit(last)) {  // "was 0.03. 22 of them", but not "1. 22 of them"
            const char before = char_at(stop - 2);
            return stop - 2 > span_.start && (is_digit(before) || before == '.');
        }
        const auto word = word_before(stop);
        return word.size() >= shortest && word.find('.') == std::string_view::npos && !is_abbreviation(stop);
    }
    /// "@smith2015 found", as Pandoc's Markdown cites.
    [[nodiscard]] bool starts_with_key(long stop) const {
        const auto next = behind_spaces(stop + 1);
        return is_space(char_at(stop + 1)) && char_at(next) == '@' && is_letter(char_at(next + 1)) &&
               !is_abbreviation(stop);
    }
    [[nodiscard]] long glued_end(long stop) const {
        auto end = with_marks(stop + 1);
        while (end == stop + 1 && is_digit(char_at(end)) && end - stop <= 3) {
            ++end;
            while (is_digit(char_at(end)) ||
                   ((char_at(end) == ',' || char_at(end) == '-') && is_digit(char_at(end + 1)))) {
                ++end;
            }
        }
        const auto next = behind_spaces(end);
        const bool starts = is_upper(char_at(next)) || char_at(next) == '"';
        if (end > stop + 1) {
            return starts && next > end && !is_abbreviation(stop) ? end : stop;
        }
        const bool word = is_upper(char_at(end)) && is_lower(char_at(end + 1)) && word_before(stop).size() > 3;
        return word && is_lower(char_at(stop - 1)) && !in_address(stop) ? end : stop;
    }
    [[nodiscard]] bool is_abbreviation(long dot) const {
        const auto word = word_before(dot);
        return stops_ != nullptr && stops_->is_abbreviation(word);
    }
    /// "www.Example.org", "a@b.Com"
    [[nodiscard]] bool in_address(long at) const {
        int dots = 0;
        auto start = at;
        while (start > span_.start && !is_space(char_at(start - 1)) && at - start < 80) {
            --start;
        }
        for (auto c = start; c < span_.end && c - at < 80 && !is_space(char_at(c)); ++c) {
            if (char_at(c) == '/' || char_at(c) == '@') {
                return true;
            }
            dots += char_at(c) == '.' && is_letter(char_at(c + 1)) ? 1 : 0;
        }
        return dots > 1;
    }

    [[nodiscard]] char char_at(long at) const {
        return at < 0 || at >= static_cast<long>(plain_.size()) ? ' ' : plain_[static_cast<std::size_t>(at)];
    }
    [[nodiscard]] long behind_spaces(long at) const {
        while (at < span_.end && is_space(char_at(at))) {
            ++at;
        }
        return at;
    }
    [[nodiscard]] long before_spaces(long at) const {
        --at;
        while (at > span_.start && is_space(char_at(at))) {
            --at;
        }
        return at;
    }
    static bool is_closing(char c) {
        return c == '"' || c == '\'' || c == ')' || c == ']';
    }

    /// The word before the full stop at `dot`, with inner full stops ("e.g").
    [[nodiscard]] std::string_view word_before(long dot) const {
        auto start = dot;
        while (start > span_.start && dot - start < 12 &&
               (is_letter(char_at(start - 1)) || (char_at(start - 1) == '.' && is_letter(char_at(start - 2))))) {
            --start;
        }
        return std::string_view(lower_).substr(static_cast<std::size_t>(start), static_cast<std::size_t>(dot - start));
    }

    [[nodiscard]] bool joins_behind(long dot, char first, long next) const {
        const auto word = word_before(dot);
        if (stops_ == nullptr) {
            const bool initial = word.size() == 1 && is_lower(char_at(dot - 1));
            return initial || starts_small(text_.at({next, next + 1}));  // "z. B. zu", "p. ej. con" in any language
        }
        if (word.empty()) {
            return false;
        }
        if (word.size() == 1 && is_upper(char_at(dot - 1)) && is_initial(dot)) {
            return is_upper(first) || is_digit(first) || first == '(' || first == '&';
        }
        if (stops_->may_end_sentence(word)) {
            return is_lower(first) || is_digit(first) || (first == '(' && word == "al");
        }
        if (word == "al") {
            return !is_upper(first) || char_at(next + 1) == '\'';
        }
        return stops_->is_abbreviation(word);
    }

    /// "J. Smith" and "S. R. Garrison", but not "vitamin D. It".
    [[nodiscard]] bool is_initial(long dot) const {
        auto end = dot - 1;
        while (end > span_.start && is_space(char_at(end - 1))) {
            --end;
        }
        if (end == span_.start || end == dot - 1) {
            return end == span_.start;
        }
        const char before = char_at(end - 1);
        auto start = end;
        while (start > span_.start && is_letter(char_at(start - 1))) {
            --start;
        }
        return before == '.' || before == ',' || before == '&' || before == '(' || is_upper(char_at(start));
    }

    /// An opening bracket before, whose end is still to come, within a short way.
    [[nodiscard]] bool inside_brackets(long last) const {
        constexpr long way = 200;
        int depth = 0;
        for (long at = last; at >= span_.start && last - at < way; --at) {
            depth += char_at(at) == ')' || char_at(at) == ']' ? 1 : char_at(at) == '(' || char_at(at) == '[' ? -1 : 0;
            if (depth < 0) {
                return closes_within(last, at, way);
            }
        }
        return false;
    }
    [[nodiscard]] bool closes_within(long last, long open, long way) const {
        const char close = char_at(open) == '(' ? ')' : ']';
        for (long at = last; at < span_.end && at - last < way; ++at) {
            if (char_at(at) == close) {
                return true;
            }
        }
        return false;
    }

    /// End of one "[3]", "(4,5)", "¹" or "(Title, p. 16)" directly behind `at`; else `at`.
    [[nodiscard]] long mark_behind(long at) const {
        auto next = behind_spaces(at);
        if (is_superscript(char_at(next))) {
            while (is_superscript(char_at(next)) ||
                   ((char_at(next) == ',' || char_at(next) == '-') && is_superscript(char_at(next + 1)))) {
                ++next;
            }
            return next;
        }
        if (char_at(next) != '[' && char_at(next) != '(') {
            return at;
        }
        const auto close = close_of(next);
        return close > next && is_citation(next, close) ? close + 1 : at;
    }

    [[nodiscard]] long close_of(long open) const {
        constexpr long longest = 120;
        const char close = char_at(open) == '[' ? ']' : ')';
        for (long at = open + 1; at < span_.end && at - open < longest; ++at) {
            if (char_at(at) == close) {
                return at;
            }
        }
        return open;
    }

    /// Numbers only, a footnote's "[^1]", a page or a year, or a bracketed tag of capitals: "[NIH]".
    [[nodiscard]] bool is_citation(long open, long close) const {
        const auto inside = std::string_view(lower_).substr(static_cast<std::size_t>(open + 1),
                                                            static_cast<std::size_t>(close - open - 1));
        const bool numbers = !inside.empty() && inside.find_first_not_of("0123456789,;-^ ") == std::string_view::npos;
        const bool tag = char_at(open) == '[' && inside.size() <= 40 && is_upper(char_at(open + 1));
        const bool page =
            inside.find(" p. ") != std::string_view::npos || inside.find(" pp. ") != std::string_view::npos;
        const bool key = inside.find('@') != std::string_view::npos;
        return numbers || tag || page || key || ends_with_year(inside);
    }
    static bool ends_with_year(std::string_view inside) {
        const auto digits = inside.find_last_not_of("0123456789");
        const auto year = digits == std::string_view::npos ? inside : inside.substr(digits + 1);
        return inside.size() > 6 && year.size() == 4 && (year.starts_with("19") || year.starts_with("20"));
    }

    const Text& text_;
    const std::string& plain_;
    const std::string& lower_;
    Span span_;
    const FullStops* stops_;
};

}  // namespace grounds::base
