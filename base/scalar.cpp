// SPDX-License-Identifier: MIT
#include "base/scalar.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace grounds::base {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The number at [from, from + length), or -1.
int digits(std::string_view text, std::size_t from, std::size_t length) {
    int value = 0;
    for (std::size_t i = from; i < from + length; ++i) {
        if (i >= text.size() || !is_digit(text[i])) {
            return -1;
        }
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

}  // namespace

bool is_date(std::string_view text) {
    const int year = digits(text, 0, 4);
    if (text.size() == 4) {
        return year > 0;
    }
    const int month = text.size() >= 7 && text[4] == '-' ? digits(text, 5, 2) : -1;
    if (text.size() == 7) {
        return year > 0 && month >= 1 && month <= 12;
    }
    const int day = text.size() == 10 && text[7] == '-' ? digits(text, 8, 2) : -1;
    if (year <= 0 || month < 0 || day < 0) {
        return false;
    }
    return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day)))
        .ok();
}

bool is_sha256(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::optional<double> parse_number(std::string_view text) {
    const auto first = text.find_first_not_of('-');
    if (first == std::string_view::npos || first > 1 || !(is_digit(text[first]) || text[first] == '.')) {
        return std::nullopt;
    }
    double value = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

}  // namespace grounds::base
