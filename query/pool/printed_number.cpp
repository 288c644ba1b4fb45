// SPDX-License-Identifier: MIT
#include "query/pool/study_table.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/ascii.hpp"

namespace grounds::pooling {

namespace {

/// Signs and spaces that are printed for "-" and between thousands, in plain ASCII.
std::string in_ascii(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> plain{
        {{"−", "-"}, {"–", "-"}, {"\u00A0", " "}, {"\u202F", " "}, {"\u2009", " "}, {"’", " "}, {"'", " "}}};
    std::string out(text);
    for (const auto& [from, to] : plain) {
        for (auto at = out.find(from); at != std::string::npos; at = out.find(from, at + to.size())) {
            out.replace(at, from.size(), to);
        }
    }
    return out;
}

std::string_view without_sign(std::string_view text) {
    text.remove_prefix(text.starts_with('-') || text.starts_with('+') ? 1 : 0);
    return text;
}

/// How many groups of three digits stand behind the first one to three; 0 if the text is not made so.
int groups_in(std::string_view digits, char between) {
    const auto first = digits.find(between);
    if (first == std::string_view::npos || first == 0 || first > 3 || !base::all_digits(digits.substr(0, first))) {
        return 0;
    }
    int groups = 0;
    for (digits.remove_prefix(first); !digits.empty(); digits.remove_prefix(4)) {
        if (digits.size() < 4 || digits.front() != between || !base::all_digits(digits.substr(1, 3))) {
            return 0;
        }
        ++groups;
    }
    return groups;
}

void remove(std::string& text, char c) {
    std::erase(text, c);
}

std::optional<double> decimal(std::string_view text) {
    text.remove_prefix(text.starts_with('+') ? 1 : 0);
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = fault == std::errc() && end == text.data() + text.size() && std::isfinite(value);
    return whole ? std::optional(value) : std::nullopt;
}

/// Groups of digits before the decimals, told from them; false where nobody can tell.
bool without_groups(std::string& text, char between, char before_decimals, bool whole) {
    const auto body = without_sign(text);
    const auto integer = body.substr(0, body.find(before_decimals));
    const int groups = groups_in(integer, between);
    if (groups == 0) {
        return true;
    }
    const bool decimals = integer.size() < body.size();
    if (groups == 1 && !decimals && !whole) {
        return false;
    }
    remove(text, between);
    return true;
}

}  // namespace

bool has_decimal_comma(std::string_view text) {
    const auto plain = in_ascii(text);
    const auto body = without_sign(plain);
    const auto comma = body.find(',');
    const bool digits = comma != std::string_view::npos && comma > 0 && base::all_digits(body.substr(0, comma)) &&
                        base::all_digits(body.substr(comma + 1));
    return digits && (groups_in(body, ',') == 0 || body.substr(0, comma) == "0");
}

PrintedNumber number_printed(std::string_view field, Comma comma, bool whole) {
    auto text = in_ascii(field);
    if (groups_in(without_sign(text.substr(0, text.find_first_of(".,"))), ' ') > 0) {
        remove(text, ' ');
    }
    const bool decimals = comma == Comma::decimals || has_decimal_comma(text);
    const char before_decimals = decimals ? ',' : '.';
    if (!without_groups(text, decimals ? '.' : ',', before_decimals, whole)) {
        return {std::nullopt, fmt::format("is '{}', which may be a fraction or thousands; write it with a point before "
                                          "decimals and nothing between thousands",
                                          field)};
    }
    if (const auto at = text.find(','); decimals && at != std::string::npos && text.find('.') == std::string::npos) {
        text[at] = '.';
    }
    auto value = decimal(text);
    return {value, value ? std::string() : fmt::format("is '{}', which is not a number", field)};
}

}  // namespace grounds::pooling
