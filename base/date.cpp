// SPDX-License-Identifier: MIT
#include "base/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

#include "base/ascii.hpp"

namespace grounds::base {

namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

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

/// Runs of digits and runs of everything else but separators.
std::vector<std::string> date_words(std::string_view text) {
    constexpr std::string_view separators = " \t\n/-.,;()[]\"'";
    std::vector<std::string> words;
    bool open = false;
    for (const char c : text) {
        if (separators.find(c) != std::string_view::npos) {
            open = false;
            continue;
        }
        if (!open || is_digit(words.back().back()) != is_digit(c)) {
            words.emplace_back();
        }
        words.back() += c;
        open = true;
    }
    return words;
}

/// 1 to 12 for an English month or its start of three letters or more, else 0.
int month_named(std::string_view word) {
    const auto lower = lower_ascii(word);
    for (std::size_t i = 0; lower.size() >= 3 && i < months.size(); ++i) {
        if (months.at(i).starts_with(lower)) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

/// "2011-06-28T00:00:00Z" without its time, where that is the day's beginning: programs write it for a mere day.
std::string_view without_midnight(std::string_view text) {
    const auto time = text.find_first_of("T ", 10);
    const bool day = time == 10 && is_date(text.substr(0, 10));
    const bool midnight =
        day && text.size() > 11 && is_digit(text[11]) && text.find_first_of("123456789+", 11) == std::string_view::npos;
    return midnight ? text.substr(0, 10) : text;
}

/// Takes one word after the other; what fits nowhere is left over.
class DateReader {
public:
    explicit DateReader(std::string_view text) {
        for (const auto& word : date_words(text)) {
            if (!is_digit(word.front())) {
                take_name(word);
            } else if (word.size() == 4 && !year_.empty()) {
                left_over_ = true;  // the end of a range
                break;
            } else {
                take_number(word);
            }
        }
    }

    [[nodiscard]] WrittenDate result() const {
        const auto with_month = fmt::format("{}-{:02}", year_, month_);
        const auto with_day = fmt::format("{}-{:02}", with_month, day_ > 0 ? day_ : before_year_);
        if (!is_date(year_)) {
            return {};
        }
        if (is_date(with_day)) {
            return {with_day, !left_over_};
        }
        const bool day_lost = day_ > 0 || before_year_ > 0;
        return is_date(with_month) ? WrittenDate{with_month, !left_over_ && !day_lost}
                                   : WrittenDate{year_, !left_over_ && !day_lost && month_ == 0};
    }

private:
    void take_name(const std::string& word) {
        const int month = month_named(word);
        left_over_ = left_over_ || month == 0 || month_ != 0;
        named_ = named_ || (month_ == 0 && month != 0);
        month_ = month_ == 0 ? month : month_;
    }

    void take_number(const std::string& word) {
        if (word.size() == 4 && year_.empty()) {
            year_ = word;
        } else if (word.size() > 2) {
            left_over_ = true;
        } else if (const int number = std::stoi(word); number > 0) {
            place(number);
        }
    }

    void place(int number) {
        if (year_.empty()) {
            left_over_ = left_over_ || before_year_ != 0;
            before_year_ = number;
        } else if (month_ == 0) {
            month_ = number;
        } else {
            const bool known = day_ != 0 || (named_ && before_year_ != 0);
            left_over_ = left_over_ || known;
            day_ = known ? day_ : number;
        }
    }

    std::string year_;
    int month_ = 0;
    int day_ = 0;
    int before_year_ = 0;  ///< a day, if a month has a name: "28 June 2011"
    bool named_ = false;   ///< the month
    bool left_over_ = false;
};

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

WrittenDate read_date(std::string_view text) {
    return DateReader(without_midnight(trimmed(text))).result();
}

std::string date_of(std::string_view year, std::string_view month, std::string_view day) {
    const auto start = year.substr(0, year.find('/'));
    if (is_date(start) && start.size() > 4) {
        return std::string(start);
    }
    auto first = std::string(start.substr(0, 4));
    if (!is_date(first)) {
        return {};
    }
    const bool number = all_digits(month) && month.size() <= 2;
    const auto with_month =
        fmt::format("{}-{:02}", first, number ? std::stoi(std::string(month)) : month_named_in(month));
    if (!is_date(with_month)) {
        return first;
    }
    const auto with_day = fmt::format("{}-{:0>2}", with_month, day);
    return is_date(with_day) ? with_day : with_month;
}

int month_named_in(std::string_view text) {
    for (const auto& word : date_words(text)) {
        if (const int month = month_named(word); month > 0) {
            return month;
        }
    }
    return 0;
}

bool is_month(std::string_view word) {
    return std::find(months.begin(), months.end(), word) != months.end();
}

std::string_view month_abbreviation(int month) {
    return months.at(static_cast<std::size_t>(month - 1)).substr(0, 3);
}

bool is_year_at(std::string_view text, std::size_t at) {
    const auto four = text.substr(at, 4);
    return four.size() == 4 && (four.starts_with("19") || four.starts_with("20")) && is_digit(four[2]) &&
           is_digit(four[3]) && (at == 0 || !is_digit(text[at - 1])) &&
           (at + 4 >= text.size() || !is_digit(text[at + 4]));
}

std::string date_at(std::string_view text, std::size_t at) {
    const auto behind = text.substr(at + 4, 20);
    const auto word = behind.find_first_not_of(" ,");
    const auto end = word == std::string_view::npos
                         ? word
                         : behind.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", word);
    const bool month = word <= 2 && month_named(behind.substr(word, end - word)) > 0;
    const auto length = month ? 4 + std::min(behind.find_first_of(";).:"), behind.size()) : 4;
    return read_date(text.substr(at, length)).issued;
}

std::string date_in(std::string_view text) {
    constexpr std::size_t furthest = 200;
    text = text.substr(0, furthest);
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        if (!is_year_at(text, at)) {
            continue;
        }
        for (const std::size_t length : {std::size_t{10}, std::size_t{7}}) {
            if (const auto iso = text.substr(at, length); iso.size() == length && is_date(iso)) {
                return std::string(iso);
            }
        }
        const auto year = text.substr(at, 4);
        auto written = read_date(text).issued;
        return written.starts_with(year) ? written : std::string(year);
    }
    return {};
}

}  // namespace grounds::base
