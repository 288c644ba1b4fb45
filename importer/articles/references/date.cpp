// SPDX-License-Identifier: MIT
#include "importer/articles/references/date.hpp"

#include <array>

#include "importer/articles/text/text.hpp"

namespace grounds::articles {

bool is_year(std::string_view text, std::size_t at) {
    const auto four = text.substr(at, 4);
    return four.size() == 4 && (four.starts_with("19") || four.starts_with("20")) && is_digit(four[2]) &&
           is_digit(four[3]) && (at == 0 || !is_digit(text[at - 1])) &&
           (at + 4 >= text.size() || !is_digit(text[at + 4]));
}

namespace {

constexpr auto months = std::to_array<std::string_view>(
    {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});

}  // namespace

std::string date_from(std::string_view lower, std::size_t year) {
    std::string date(lower.substr(year, 4));
    const auto rest = lower.substr(year + 4, 20);
    const auto word = rest.find_first_not_of(" ,");
    if (word == std::string::npos || word > 2) {
        return date;
    }
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (!rest.substr(word).starts_with(months[i])) {
            continue;
        }
        date += (i < 9 ? "-0" : "-") + std::to_string(i + 1);
        auto day = word;
        while (day < rest.size() && !is_digit(rest[day]) && rest[day] != ';' && rest[day] != ')' && rest[day] != '.') {
            ++day;
        }
        auto end = day;
        while (end < rest.size() && is_digit(rest[end])) {
            ++end;
        }
        if (end > day && end - day <= 2) {
            date += (end - day == 1 ? "-0" : "-") + std::string(rest.substr(day, end - day));
        }
        return date;
    }
    return date;
}

}  // namespace grounds::articles
