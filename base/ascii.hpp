// SPDX-License-Identifier: MIT
// What a byte of ASCII is, whatever the locale. For letters of all scripts: base/fold.hpp.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace grounds::base {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
constexpr bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
constexpr bool is_letter(char c) {
    return is_upper(c) || is_lower(c);
}
constexpr bool is_alphanumeric(char c) {
    return is_letter(c) || is_digit(c);
}
/// Space, tab, and what breaks a line.
constexpr bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}
/// A letter, digit or sign of ASCII, or a space: one column wide, and harmless.
constexpr bool is_printable(char c) {
    return c >= ' ' && c <= '~';
}
constexpr char lower_ascii(char c) {
    return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return is_ascii(c); });
}
/// At least one, and nothing else.
constexpr bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}
inline std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return lower_ascii(c); });
    return lower;
}

/// `prefix` in small letters; the text in letters of either case.
constexpr bool begins_in_any_case(std::string_view text, std::string_view prefix) {
    return text.size() >= prefix.size() &&
           std::equal(prefix.begin(), prefix.end(), text.begin(), [](char a, char b) { return a == lower_ascii(b); });
}

/// The value of a hexadecimal digit; -1 if it is none.
constexpr int hex_value(char c) {
    const char lower = lower_ascii(c);
    return is_digit(c) ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}
/// The text with printable characters of ASCII for their codes ("%3C" is "<"), once; the codes of `kept` stay.
std::string percent_decoded(std::string_view text, std::string_view kept = {});

/// "%3C" for each byte that is neither a letter or digit of ASCII nor one of `kept`.
std::string percent_encoded(std::string_view text, std::string_view kept);

/// "%3C" for each of the characters of `forbidden` and for control characters; all others stay.
std::string percent_encoded_only(std::string_view text, std::string_view forbidden);

/// The text without any of these characters at its ends.
constexpr std::string_view trimmed(std::string_view text, std::string_view ends = " \t\n\v\f\r") {
    const auto start = text.find_first_not_of(ends);
    return start == std::string_view::npos ? std::string_view()
                                           : text.substr(start, text.find_last_not_of(ends) - start + 1);
}

}  // namespace grounds::base
