// SPDX-License-Identifier: MIT
#include "base/plain_text.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/clean.hpp"
#include "base/error.hpp"
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
    {0xA7, 0xA7, sign::dagger},
    {0xAB, 0xAB, '"'},
    {0xB2, 0xB3, sign::superscript},
    {0xB5, 0xB5, 'u'},
    {0xB6, 0xB6, sign::dagger},
    {0xB7, 0xB7, '*'},
    {0xB9, 0xB9, sign::superscript},
    {0xBB, 0xBB, '"'},
    {0xD7, 0xD7, 'x'},
    {0x3BC, 0x3BC, 'u'},
    {0x2000, 0x200B, ' '},
    {0x2010, 0x2013, '-'},
    {0x2014, 0x2015, sign::dash},
    {0x2018, 0x201B, '\''},
    {0x201C, 0x201F, '"'},
    {0x2020, 0x2021, sign::dagger},
    {0x2022, 0x2023, '*'},
    {0x2026, 0x2026, '.'},
    {0x2028, 0x2029, '\n'},
    {0x202F, 0x202F, ' '},
    {0x2032, 0x2032, '\''},
    {0x2033, 0x2033, '"'},
    {0x2043, 0x2043, '*'},
    {0x205F, 0x205F, ' '},
    {0x2070, 0x2070, sign::superscript},
    {0x2074, 0x2079, sign::superscript},
    {0x2190, 0x21FF, sign::arrow},
    {0x2212, 0x2212, '-'},
    {0x2248, 0x2248, '~'},
    {0x2264, 0x2264, sign::at_most},
    {0x2265, 0x2265, sign::at_least},
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

const icu::Normalizer2& decomposing() {
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) {
        throw Error("ICU", "cannot normalise a text", "check the installation of ICU");
    }
    return *form;
}

char plain_letter(UChar32 c) {
    icu::UnicodeString parts;
    if (decomposing().getRawDecomposition(c, parts) && parts.char32At(0) < 0x80) {
        return static_cast<char>(parts.char32At(0));
    }
    return u_isupper(c) != 0 ? 'X' : 'x';
}

char plain_char(UChar32 c) {
    if (c >= 0 && c < 0x80) {
        return c >= ' ' || c == '\n' || c == '\t' ? static_cast<char>(c) : ' ';
    }
    if (const auto* row = find_written(c)) {
        return row->as == sign::superscript
                   ? static_cast<char>(sign::superscript + static_cast<int>(u_getNumericValue(c)))
                   : row->as;
    }
    if (u_isalpha(c) != 0) {
        return plain_letter(c);
    }
    return u_isdigit(c) != 0 ? static_cast<char>('0' + u_charDigitValue(c)) : sign::other;
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

std::string Text::lower_of(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

namespace {

bool is_word_char(char c) {
    return is_letter(c) || is_digit(c);
}

/// A hyphen or an apostrophe between letters is part of the word.
bool joins(std::string_view lower, std::size_t at) {
    const char c = lower[at];
    return (c == '\'' || c == '-') && at > 0 && at + 1 < lower.size() && is_word_char(lower[at - 1]) &&
           is_letter(lower[at + 1]) && !(c == '-' && is_digit(lower[at - 1]));
}

}  // namespace

std::vector<Token> tokens_of(const Text& text, const Span& span) {
    const std::string_view lower = text.lower;
    std::vector<Token> tokens;
    const auto end = static_cast<std::size_t>(span.end);
    for (auto at = static_cast<std::size_t>(span.start); at < end;) {
        if (!is_word_char(lower[at])) {
            ++at;
            continue;
        }
        const auto start = at;
        while (at < end && (is_word_char(lower[at]) || (joins(lower, at) && at + 1 < end))) {
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
