// SPDX-License-Identifier: MIT
#include "importer/articles/text/text.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace grounds::articles {

namespace {

constexpr std::size_t most_digits = 3;  // more is a year or a quantity, not a list's number

bool is_bullet(std::string_view plain) {
    return plain.size() > 1 && (plain[0] == '*' || plain[0] == '-' || plain[0] == stand_in::arrow || plain[0] == '+') &&
           is_space(plain[1]);
}

std::size_t spaces_from(std::string_view plain, std::size_t at) {
    while (at < plain.size() && is_space(plain[at])) {
        ++at;
    }
    return at;
}

/// "2." "7)" "(a)" "[3]" at the start.
ListMark numbered(std::string_view plain) {
    const bool open = !plain.empty() && (plain[0] == '(' || plain[0] == '[');
    std::size_t at = open ? 1 : 0;
    const auto start = at;
    while (at < plain.size() && is_digit(plain[at]) && at - start < most_digits) {
        ++at;
    }
    if (at == start && open && at < plain.size() && is_lower(plain[at])) {
        ++at;
    }
    if (at == start || at >= plain.size()) {
        return {};
    }
    const char close = plain[at];
    const bool fits = open ? close == (plain[0] == '(' ? ')' : ']') : close == '.' || close == ')';
    const auto behind = spaces_from(plain, at + 1);
    if (!fits || behind == at + 1 || behind >= plain.size()) {
        return {};
    }
    return {static_cast<long>(behind), std::string(plain.substr(start, at - start))};
}

}  // namespace

ListMark list_mark(std::string_view plain) {
    if (is_bullet(plain)) {
        return {static_cast<long>(spaces_from(plain, 1)), ""};
    }
    return numbered(plain);
}

std::vector<Span> lines_of(const Text& text) {
    std::vector<Span> lines;
    long start = 0;
    for (long at = 0; at <= text.size(); ++at) {
        if (at == text.size() || text.plain[static_cast<std::size_t>(at)] == '\n') {
            lines.push_back(trimmed(text, {start, at}));
            start = at + 1;
        }
    }
    return lines;
}

void need_utf8(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        throw Error("", "is UTF-16, expected UTF-8", "convert it: iconv -f UTF-16 -t UTF-8");
    }
    for (std::size_t next = 0; next < bytes.size();) {
        const auto at = next;
        if (base::next_code_point(bytes, next) < 0) {
            throw Error("", "is not valid UTF-8 (byte " + std::to_string(at) + ")",
                        "convert it, for example: iconv -f WINDOWS-1252 -t UTF-8");
        }
    }
}

long count_words(std::string_view plain) {
    long words = 0;
    bool inside = false;
    for (const char c : plain) {
        words += !is_space(c) && !inside ? 1 : 0;
        inside = !is_space(c);
    }
    return words;
}

bool ends_like_sentence(std::string_view plain) {
    while (!plain.empty() && std::string_view("\"')]* ").find(plain.back()) != std::string_view::npos) {
        plain.remove_suffix(1);
    }
    while (!plain.empty() &&
           (is_superscript(plain.back()) || is_digit(plain.back()) || plain.back() == '[' || plain.back() == '^')) {
        plain.remove_suffix(1);  // "cramps.[3]", "cramps.3"
    }
    return !plain.empty() && std::string_view(".!?").find(plain.back()) != std::string_view::npos;
}

}  // namespace grounds::articles
