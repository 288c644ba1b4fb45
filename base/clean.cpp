// SPDX-License-Identifier: MIT
#include "base/clean.hpp"

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/ascii.hpp"
#include "base/error.hpp"
#include "base/utf8.hpp"

namespace grounds::base {

namespace {

bool is_break(UChar32 c) {
    return c == '\t' || c == '\n' || c == '\r';
}

const char* name_of_deceptive(UChar32 c) {
    if (c >= 0xE0000) {
        return "invisible tag";
    }
    if (c == 0xFEFF) {
        return "byte order mark";
    }
    const bool mark = c == 0x061C || c == 0x200E || c == 0x200F;
    return mark ? "direction mark" : "direction override";
}

std::string fault_of(UChar32 c) {
    if (c < 0) {
        return "is not valid UTF-8";
    }
    if (u_charType(c) == U_CONTROL_CHAR && !is_break(c)) {
        return fmt::format("holds the control character U+{:04X}", static_cast<unsigned>(c));
    }
    if (is_deceptive(c)) {
        return fmt::format("holds the {} U+{:04X}", name_of_deceptive(c), static_cast<unsigned>(c));
    }
    return {};
}

bool is_gap(UChar32 c) {
    return c == ' ' || is_break(c) || c == 0x2028 || c == 0x2029;
}

/// clean() where nothing needs ICU.
std::string clean_ascii(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    bool gap = false;
    for (const char c : text) {
        if (is_gap(c)) {
            gap = !result.empty();
            continue;
        }
        if (gap) {
            result += ' ';
        }
        result += c;
        gap = false;
    }
    return result;
}

icu::UnicodeString composed(const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFCInstance(status);
    auto result = U_SUCCESS(status) ? form->normalize(text, status) : icu::UnicodeString();
    if (U_FAILURE(status)) {
        throw Error("ICU", "cannot normalise a text", "check the installation of ICU");
    }
    return result;
}

}  // namespace

std::optional<TextFault> text_fault(std::string_view text) {
    for (std::size_t next = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; next < text.size();) {
        if (is_printable(text[next])) {
            ++next;
            continue;
        }
        const auto start = next;
        if (auto what = fault_of(next_code_point(text, next)); !what.empty()) {
            return TextFault{start, std::move(what)};
        }
    }
    return std::nullopt;
}

bool is_clean(std::string_view text) {
    bool gap = true;
    for (const char c : text) {
        if (!is_printable(c) || (gap && c == ' ')) {
            return false;
        }
        gap = c == ' ';
    }
    return text.empty() || !gap;
}

std::string clean(std::string_view text) {
    if (is_clean(text)) {
        return std::string(text);
    }
    if (is_ascii(text)) {
        return clean_ascii(text);
    }
    icu::UnicodeString spaced;
    bool gap = false;
    for (std::size_t next = 0; next < text.size();) {
        const auto c = next_code_point(text, next);
        if (is_gap(c)) {
            gap = !spaced.isEmpty();
            continue;
        }
        if (gap) {
            spaced.append(u' ');
        }
        gap = false;
        spaced.append(c < 0 ? 0xFFFD : c);
    }
    std::string result;
    composed(spaced).toUTF8String(result);
    return result;
}

namespace {

bool is_line_break(std::int32_t c) {
    return is_break(c) || c == 0x2028 || c == 0x2029;
}

bool is_harmful(std::int32_t c) {
    return u_charType(c) == U_CONTROL_CHAR || is_deceptive(c);
}

/// Without what is_harmful(). `add_break(text, bytes)` adds what is shown for a line break or tab.
template <typename AddBreak>
std::string harmless(std::string_view text, AddBreak add_break) {
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t next = 0; next < text.size();) {
        const auto start = next;
        while (next < text.size() && is_printable(text[next])) {  // most texts are nothing else
            ++next;
        }
        if (next > start) {
            shown += text.substr(start, next - start);
            continue;
        }
        const auto c = next_code_point(text, next);
        if (c < 0) {
            shown += replacement_character;
        } else if (is_line_break(c)) {
            add_break(shown, text.substr(start, next - start));
        } else if (!is_harmful(c)) {
            shown += text.substr(start, next - start);
        }
    }
    return shown;
}

}  // namespace

std::string printable(std::string_view text) {
    return harmless(text, [](std::string& shown, std::string_view) { shown += ' '; });
}

std::string without_controls(std::string_view text) {
    return harmless(text, [](std::string& shown, std::string_view bytes) { shown += bytes; });
}

std::string clean_line(std::string_view text) {
    if (is_clean(text)) {
        return std::string(text);
    }
    std::string line;
    line.reserve(text.size());
    bool space = false;
    const auto keep = [&](std::string_view shown) {
        if (space && !line.empty()) {
            line += ' ';
        }
        space = false;
        line += shown;
    };
    for (std::size_t next = 0; next < text.size();) {
        const auto start = next;
        while (next < text.size() && text[next] > ' ' && text[next] <= '~') {  // most texts are nothing else
            ++next;
        }
        if (next > start) {
            keep(text.substr(start, next - start));
            continue;
        }
        const auto c = next_code_point(text, next);
        if (c >= 0 && u_isUWhiteSpace(c) != 0) {
            space = true;
        } else if (c < 0) {
            keep(replacement_character);
        } else if (u_charType(c) != U_CONTROL_CHAR && !is_invisible(c)) {
            keep(text.substr(start, next - start));
        }
    }
    return line;
}

}  // namespace grounds::base
