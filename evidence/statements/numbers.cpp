// SPDX-License-Identifier: MIT
// Ways to write a number that need a look at what stands around it.
#include "evidence/statements/numbers.hpp"

namespace grounds::statements {

bool Numbers::is_spaced_group(long start, long space) const {
    if (at(space) != ' ' || !is_group(space + 1) || space - start > 7 || at(start) == '0' ||
        !(space - start <= 3 || at(space - 4) == ' ') || is_naming_word(word_before(start))) {
        return false;
    }
    auto before = start;
    while (is_space(at(before - 1)) && before > sentence_.start) {
        --before;
    }
    const auto behind = space + 4;
    const bool part = (at(behind) == '.' || at(behind) == ',') && is_digit(at(behind + 1));
    if (is_digit(at(before - 1)) || part || at(behind) == '%') {
        return false;
    }
    const auto next = spaces(behind);
    const bool noun = next > behind && (is_letter(at(next)) || is_currency_at(next)) && before < start;
    const auto unit = unit_at(text_, sentence_, behind);
    return at(space + 1) == '0' ? !unit || !is_dose_unit(unit->name) || space - start > 1
                                : noun && (!unit || is_currency_at(next));
}

std::optional<double> Numbers::vulgar_at(long position) const {
    if (at(position) != stand_in::other) {
        return std::nullopt;
    }
    static constexpr std::pair<std::string_view, double> signs[] = {
        {"\u00BD", 0.5}, {"\u00BC", 0.25}, {"\u00BE", 0.75}, {"\u2153", 0.33},  {"\u2154", 0.67}, {"\u2155", 0.2},
        {"\u2156", 0.4}, {"\u2157", 0.6},  {"\u2158", 0.8},  {"\u215B", 0.125}, {"\u215C", 0.375}};
    const auto raw = text_.at({position, position + 1});
    for (const auto& [sign, value] : signs) {
        if (raw == sign) {
            return value;
        }
    }
    return std::nullopt;
}

bool Numbers::is_decimal_comma(long comma) const {
    if (at(comma) != ',' || !is_digit(at(comma + 1)) || at(comma - 2) == ',' || at(comma - 3) == ',') {
        return false;
    }
    auto end = comma + 1;
    while (is_digit(at(end))) {
        ++end;
    }
    const bool list = at(end) == ',' && is_digit(at(end + 1));
    const bool few = end - comma <= (continental_ ? 5 : 3);
    return few && !list && (continental_ || unit_at(text_, sentence_, end).has_value());
}

std::optional<Numbers::Number> Numbers::big_words_at(long start) const {
    static constexpr std::pair<std::string_view, double> phrases[] = {
        {"half a million", 5e5}, {"half a billion", 5e8}, {"a quarter of a million", 2.5e5},
        {"a million", 1e6},      {"one million", 1e6},    {"a billion", 1e9},
        {"one billion", 1e9},    {"a trillion", 1e12},    {"a thousand", 1e3},
        {"one thousand", 1e3}};
    for (const auto& [words, value] : phrases) {
        const auto end = start + static_cast<long>(words.size());
        if (end <= sentence_.end && slice(start, end) == words && !is_letter(at(end)) && at(end) != '-') {
            return Number{value, start, end, false, false, true, 0};
        }
    }
    return std::nullopt;
}

}  // namespace grounds::statements
