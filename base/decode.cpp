// SPDX-License-Identifier: MIT
#include "base/decode.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>

#include "base/clean.hpp"
#include "base/utf8.hpp"

namespace grounds::base {

namespace {

std::string from_charset(std::string_view bytes, const char* charset) {
    std::string utf8;
    icu::UnicodeString(bytes.data(), static_cast<int32_t>(bytes.size()), charset).toUTF8String(utf8);
    return utf8;
}

bool is_utf8(std::string_view text) {
    for (std::size_t next = 0; next < text.size();) {
        if (next_code_point(text, next) < 0) {
            return false;
        }
    }
    return true;
}

std::string to_utf8(const Input& input, Problems& problems) {
    const std::string_view bytes = input.text;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return from_charset(bytes, "UTF-16");
    }
    if (bytes.starts_with(byte_order_mark)) {
        return std::string(bytes.substr(byte_order_mark.size()));
    }
    if (is_utf8(bytes)) {
        return input.text;
    }
    problems.push_back({input.name, 0, "is not UTF-8: read as Windows-1252", "look at its accented letters",
                        Problem::Severity::warning});
    return from_charset(bytes, "windows-1252");
}

std::string with_plain_line_ends(std::string text) {
    if (text.find('\r') == std::string::npos) {
        return text;
    }
    std::size_t to = 0;
    for (std::size_t from = 0; from < text.size(); ++from) {
        const bool pair = text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n';
        if (!pair) {
            text[to++] = text[from] == '\r' ? '\n' : text[from];
        }
    }
    text.resize(to);
    return text;
}

/// The text without what text_fault() finds in it.
std::string without_controls(const std::string& text, const std::string& file, Problems& problems) {
    std::string kept;
    long found = 0;
    std::string first;
    for (std::size_t next = 0; next < text.size();) {
        const auto start = next;
        const auto c = next_code_point(text, next);
        const bool control = c < 0 || (u_charType(c) == U_CONTROL_CHAR && c != '\n' && c != '\t');
        if (!control && !is_deceptive(c)) {
            kept.append(text, start, next - start);
            continue;
        }
        kept += control ? " " : "";
        first = ++found == 1 ? fmt::format("U+{:04X}", static_cast<unsigned>(std::max(c, 0))) : first;
    }
    problems.push_back({file, 0,
                        fmt::format("{} control or direction characters left out, the first is {}", found, first),
                        "nothing to do, unless a name or title looks wrong", Problem::Severity::warning});
    return kept;
}

}  // namespace

std::string decode(const Input& input, Problems& problems) {
    auto text = with_plain_line_ends(to_utf8(input, problems));
    return text_fault(text) ? without_controls(text, input.name, problems) : text;
}

}  // namespace grounds::base
