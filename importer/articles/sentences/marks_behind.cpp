// SPDX-License-Identifier: MIT
#include "importer/articles/sentences/characters.hpp"
#include "importer/articles/sentences/sentences.hpp"

namespace grounds::articles {

namespace {

/// What stands behind a full stop and belongs to the sentence before it: "[3]", "(4,5)", "¹", "(Title, p. 16)".
class MarksBehind : BlockCharacters {
public:
    MarksBehind(const Text& text, const Span& span) : BlockCharacters(text, span) {}

    [[nodiscard]] long behind_all(long at) const {
        auto end = at;
        for (auto next = mark_behind(end); next > end; next = mark_behind(end)) {
            end = next;
        }
        return end;
    }

private:
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
        const auto inside = std::string_view(text_.lower)
                                .substr(static_cast<std::size_t>(open + 1), static_cast<std::size_t>(close - open - 1));
        const bool numbers = !inside.empty() && inside.find_first_not_of("0123456789,;-^ ") == std::string_view::npos;
        const bool tag = char_at(open) == '[' && inside.size() <= 40 && is_upper(char_at(open + 1));
        const bool page =
            inside.find(" p. ") != std::string_view::npos || inside.find(" pp. ") != std::string_view::npos;
        return numbers || tag || page || ends_with_year(inside);
    }
    static bool ends_with_year(std::string_view inside) {
        const auto digits = inside.find_last_not_of("0123456789");
        const auto year = digits == std::string_view::npos ? inside : inside.substr(digits + 1);
        return inside.size() > 6 && year.size() == 4 && (year.starts_with("19") || year.starts_with("20"));
    }
};

}  // namespace

long behind_marks(const Text& text, const Span& block, long at) {
    return MarksBehind(text, block).behind_all(at);
}

}  // namespace grounds::articles
