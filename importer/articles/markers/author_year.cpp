// SPDX-License-Identifier: MIT
// "(Smith et al., 2012; Jones & Lee 2015a)", "Smith and Jones (2012)", "Dahle et al."
#include <algorithm>
#include <array>

#include "base/date.hpp"
#include "importer/articles/markers/markers.hpp"
#include "works/names.hpp"

namespace grounds::articles {

namespace {

constexpr long longest = 200;

/// What stands in capitals before a year and is nobody's name.
bool is_no_name(std::string_view word) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"in",     "since",   "the",         "until",   "from",      "spring",    "summer", "autumn",
         "winter", "updated", "established", "founded", "published", "copyright", "table",  "figure",
         "as",     "by",      "before",      "after",   "born",      "for",       "this",   "during"});
    return base::is_month(word) || std::find(words.begin(), words.end(), word) != words.end();
}

class Finder {
public:
    Finder(const MarkerContext& context, const Span& sentence, std::vector<FoundMarker>& markers)
        : text_(context.document.text), sentence_(sentence), markers_(markers) {}

    void run() {
        for (long at = sentence_.start; at < sentence_.end; ++at) {
            if (char_at(at) == '(') {
                at = in_brackets(at);
            } else if (lower_at(at, 6) == " et al") {
                narrative_and_others(at, at + 6 + (char_at(at + 6) == '.' ? 1 : 0));
            } else if (lower_at(at, 15) == " and colleagues") {
                narrative_and_others(at, at + 15);
            }
        }
    }

private:
    [[nodiscard]] char char_at(long at) const {
        return at < sentence_.start || at >= sentence_.end ? ' ' : text_.plain[static_cast<std::size_t>(at)];
    }
    [[nodiscard]] std::string_view lower_at(long at, long size) const {
        return std::string_view(text_.lower)
            .substr(static_cast<std::size_t>(at), static_cast<std::size_t>(std::min(size, sentence_.end - at)));
    }

    /// End of "2012" or "2012a" at `at`, or `at`.
    [[nodiscard]] long year_at(long at) const {
        const auto four = lower_at(at, 4);
        const bool digits = four.size() == 4 && std::all_of(four.begin(), four.end(), is_digit);
        if (!digits || (!four.starts_with("19") && !four.starts_with("20")) || is_digit(char_at(at - 1)) ||
            is_digit(char_at(at + 4))) {
            return at;
        }
        return is_lower(char_at(at + 4)) && !is_letter(char_at(at + 5)) ? at + 5 : at + 4;
    }

    /// Looks at a pair of brackets; returns where to go on.
    long in_brackets(long open) {
        long close = open + 1;
        while (close < sentence_.end && close - open < longest && char_at(close) != ')') {
            ++close;
        }
        if (char_at(close) != ')') {
            return open;
        }
        if (year_at(open + 1) == close) {
            narrative(open, close);
        } else {
            split(open + 1, close);
        }
        return open;
    }

    /// Each part between semicolons that names somebody and a year.
    void split(long start, long close) {
        for (long at = start; at <= close; ++at) {
            if (at < close && char_at(at) != ';') {
                continue;
            }
            const auto part = trimmed(text_, {start, at});
            if (is_author_year(part)) {
                markers_.push_back({MarkerKind::author_year, part, {}, {}});
            }
            start = at + 1;
        }
    }

    [[nodiscard]] bool is_author_year(const Span& part) const {
        auto name = part.start;
        for (const std::string_view see : {"see also ", "see ", "e.g. ", "e.g., ", "cf. ", "reviewed in "}) {
            if (lower_at(name, static_cast<long>(see.size())) == see) {
                name += static_cast<long>(see.size());
            }
        }
        while (works::is_particle(word_at(name)) && is_lower(char_at(name))) {
            name += static_cast<long>(word_at(name).size()) + 1;
        }
        if (!is_upper(char_at(name)) || is_no_name(word_at(name))) {
            return false;
        }
        for (long at = name; at < part.end; ++at) {
            if (const auto end = year_at(at); end > at) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] std::string_view word_at(long start) const {
        auto end = start;
        while (is_letter(char_at(end))) {
            ++end;
        }
        return lower_at(start, end - start);
    }

    /// "Smith and Jones (2012)": the names before the bracket.
    void narrative(long open, long close) {
        auto start = open;
        for (auto word = name_before(start); word < start; word = name_before(start)) {
            start = word;
        }
        const auto name = trimmed(text_, {start, open});
        const auto first = word_at(name.start);
        const bool known = name.length() > 1 && !is_no_name(first);
        if (known && is_upper(char_at(name.start))) {
            markers_.push_back({MarkerKind::author_year, {name.start, close + 1}, {}, {}});
        }
    }

    /// Start of the name, "and", "&", "et al." or comma before `end`; `end` if there is none.
    [[nodiscard]] long name_before(long end) const {
        auto last = end;
        while (last > sentence_.start && (is_space(char_at(last - 1)) || char_at(last - 1) == ',')) {
            --last;
        }
        auto first = last;
        while (first > sentence_.start && (is_letter(char_at(first - 1)) || char_at(first - 1) == '.' ||
                                           char_at(first - 1) == '-' || char_at(first - 1) == '&')) {
            --first;
        }
        const auto word = lower_at(first, last - first);
        const bool link = word == "and" || word == "&" || word == "et" || word == "al." || word == "al" ||
                          word == "colleagues" || works::is_particle(word);
        return first < last && (is_upper(char_at(first)) || link) ? first : end;
    }

    /// "Dahle et al." or "Dahle and colleagues" without a year in brackets.
    void narrative_and_others(long space, long end) {
        auto start = space;
        while (start > sentence_.start && (is_letter(char_at(start - 1)) || char_at(start - 1) == '-')) {
            --start;
        }
        auto next = end;
        while (next < sentence_.end && (is_space(char_at(next)) || char_at(next) == ',' || char_at(next) == '(')) {
            ++next;
        }
        if (const auto year = year_at(next); year > next) {
            end = year + (char_at(year) == ')' ? 1 : 0);
        }
        const bool seen = std::any_of(markers_.begin(), markers_.end(), [&](const FoundMarker& marker) {
            return marker.span.start < end && start < marker.span.end;
        });
        if (start < space && is_upper(char_at(start)) && !seen && !inside_brackets(start)) {
            markers_.push_back({MarkerKind::author_year, {start, end}, {}, {}});
        }
    }
    [[nodiscard]] bool inside_brackets(long at) const {
        const auto start = std::max(sentence_.start, at - longest);
        const auto before = text_.plain_at({start, at});
        const auto open = before.find_last_of('(');
        return open != std::string_view::npos && before.find(')', open) == std::string_view::npos;
    }

    const Text& text_;
    Span sentence_;
    std::vector<FoundMarker>& markers_;
};

}  // namespace

void find_author_year(const MarkerContext& context, const Span& sentence, std::vector<FoundMarker>& markers) {
    Finder(context, sentence, markers).run();
}

}  // namespace grounds::articles
