// SPDX-License-Identifier: MIT
#include "base/plain_text.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/clean.hpp"
#include "base/fold.hpp"
#include "base/utf8.hpp"

namespace grounds::base {

namespace {

struct Written {
    UChar32 from, to;
    char as;
};

/// Sorted by code point.
constexpr auto written = std::to_array<Written>({
    {0xA0, 0xA0, ' '},
    {0xA7, 0xA7, stand_in::dagger},
    {0xAB, 0xAB, '"'},
    {0xB2, 0xB3, stand_in::superscript},
    {0xB5, 0xB5, 'u'},
    {0xB6, 0xB6, stand_in::dagger},
    {0xB7, 0xB7, '*'},
    {0xB9, 0xB9, stand_in::superscript},
    {0xBB, 0xBB, '"'},
    {0xD7, 0xD7, 'x'},
    {0x3BC, 0x3BC, 'u'},
    {0x2000, 0x200B, ' '},
    {0x2010, 0x2013, '-'},
    {0x2014, 0x2015, stand_in::dash},
    {0x2018, 0x201B, '\''},
    {0x201C, 0x201F, '"'},
    {0x2020, 0x2021, stand_in::dagger},
    {0x2022, 0x2023, '*'},
    {0x2026, 0x2026, '.'},
    {0x2028, 0x2029, '\n'},
    {0x202F, 0x202F, ' '},
    {0x2032, 0x2032, '\''},
    {0x2033, 0x2033, '"'},
    {0x2043, 0x2043, '*'},
    {0x205F, 0x205F, ' '},
    {0x2070, 0x2070, stand_in::superscript},
    {0x2074, 0x2079, stand_in::superscript},
    {0x207A, 0x207A, '+'},
    {0x207B, 0x207B, '-'},
    {0x2190, 0x21FF, stand_in::arrow},
    {0x2212, 0x2212, '-'},
    {0x2248, 0x2248, '~'},
    {0x2264, 0x2264, stand_in::at_most},
    {0x2265, 0x2265, stand_in::at_least},
    {0x25A0, 0x25FF, '*'},
    {0x2713, 0x2716, '*'},
    {0x3000, 0x3000, ' '},
    {0x3002, 0x3002, '.'},
    {0xFEFF, 0xFEFF, ' '},
    {0xFF01, 0xFF01, '!'},
    {0xFF05, 0xFF05, '%'},
    {0xFF0E, 0xFF0E, '.'},
    {0xFF1F, 0xFF1F, '?'},
});

const Written* find_written(UChar32 c) {
    const auto* found =
        std::find_if(written.begin(), written.end(), [c](const Written& row) { return row.from <= c && c <= row.to; });
    return found == written.end() ? nullptr : found;
}

/// The first letter of what ASCII writes for it; letters of other scripts are all one.
char plain_letter(UChar32 c) {
    const auto letters = base::unaccented_letter(c);
    const bool upper = u_isupper(c) != 0;
    if (letters.empty() || !is_lower(letters.front())) {
        return upper ? 'X' : 'x';
    }
    return static_cast<char>(upper ? letters.front() - 'a' + 'A' : letters.front());
}

char plain_char(UChar32 c) {
    if (c >= 0 && c < 0x80) {
        return c >= ' ' || c == '\n' || c == '\t' ? static_cast<char>(c) : ' ';
    }
    if (const auto* row = find_written(c)) {
        return row->as == stand_in::superscript
                   ? static_cast<char>(stand_in::superscript + static_cast<int>(u_getNumericValue(c)))
                   : row->as;
    }
    if (u_isalpha(c) != 0) {
        return base::is_unspaced_letter(c) ? stand_in::unspaced : plain_letter(c);
    }
    return u_isdigit(c) != 0 ? static_cast<char>('0' + u_charDigitValue(c)) : stand_in::other;
}

}  // namespace

std::string plain_of(std::string_view utf8) {
    std::string plain;
    plain.reserve(utf8.size());
    for (std::size_t next = 0; next < utf8.size();) {
        plain += plain_char(next_code_point(utf8, next));
    }
    return plain;
}

namespace {

/// A hyphen or an apostrophe between letters is part of the word.
bool joins(std::string_view lower, std::size_t at) {
    const char c = lower[at];
    return (c == '\'' || c == '-') && at > 0 && at + 1 < lower.size() && is_alphanumeric(lower[at - 1]) &&
           is_letter(lower[at + 1]) && !(c == '-' && is_digit(lower[at - 1]));
}

}  // namespace

std::vector<Token> tokens_of(const Text& text, const Span& span) {
    const std::string_view lower = text.lower;
    std::vector<Token> tokens;
    const auto end = static_cast<std::size_t>(span.end);
    for (auto at = static_cast<std::size_t>(span.start); at < end;) {
        if (!is_alphanumeric(lower[at])) {
            ++at;
            continue;
        }
        const auto start = at;
        while (at < end && (is_alphanumeric(lower[at]) || (joins(lower, at) && at + 1 < end))) {
            ++at;
        }
        tokens.push_back({{static_cast<long>(start), static_cast<long>(at)}, lower.substr(start, at - start)});
    }
    return tokens;
}

Span trimmed(const Text& text, Span span) {
    const auto blank = [&](long at) { return is_space(text.plain[static_cast<std::size_t>(at)]); };
    while (span.start < span.end && blank(span.start)) {
        ++span.start;
    }
    while (span.start < span.end && blank(span.end - 1)) {
        --span.end;
    }
    return span;
}

std::string readable(std::string_view passage, std::size_t most) {
    std::size_t end = 0;
    for (std::size_t count = 0; end < passage.size() && count < most; ++count) {
        next_code_point(passage, end);
    }
    auto text = clean(printable(passage.substr(0, end)));
    return end < passage.size() ? text + " ..." : text;
}

std::string shown(const Text& text, const Span& span, std::size_t most) {
    const auto raw = text.at(span);
    std::string visible;
    auto at = static_cast<std::size_t>(span.start);
    for (std::size_t next = 0; next < raw.size(); ++at) {
        const auto from = next;
        const auto c = next_code_point(raw, next);
        const bool hidden = text.plain[at] == ' ' && c >= 0 && plain_char(c) != ' ' && c != '\n' && c != '\t';
        if (!hidden) {
            visible += raw.substr(from, next - from);
        }
    }
    return readable(visible, most);
}

}  // namespace grounds::base
