// SPDX-License-Identifier: MIT
#include "works/date.hpp"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "base/scalar.hpp"

namespace grounds::works {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Runs of digits and runs of everything else but separators.
std::vector<std::string> words_of(std::string_view text) {
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
int month_of(const std::string& word) {
    static constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                             "may",       "june",     "july",     "august",
                                                             "september", "october",  "november", "december"};
    const auto lower = base::lower_ascii(word);
    for (std::size_t i = 0; lower.size() >= 3 && i < months.size(); ++i) {
        if (months.at(i).starts_with(lower)) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

/// Takes one word after the other; what fits nowhere is left over.
class DateReader {
public:
    explicit DateReader(std::string_view text) {
        for (const auto& word : words_of(text)) {
            if (is_digit(word.front())) {
                take_number(word);
            } else {
                take_name(word);
            }
        }
    }

    [[nodiscard]] WrittenDate result() const {
        const auto with_month = fmt::format("{}-{:02}", year_, month_);
        const auto with_day = fmt::format("{}-{:02}", with_month, day_ > 0 ? day_ : before_year_);
        if (!base::is_date(year_)) {
            return {};
        }
        if (base::is_date(with_day)) {
            return {with_day, !left_over_};
        }
        const bool day_lost = day_ > 0 || before_year_ > 0;
        return base::is_date(with_month) ? WrittenDate{with_month, !left_over_ && !day_lost}
                                         : WrittenDate{year_, !left_over_ && !day_lost && month_ == 0};
    }

private:
    void take_name(const std::string& word) {
        const int month = month_of(word);
        left_over_ = left_over_ || month == 0 || month_ != 0;
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
            left_over_ = left_over_ || day_ != 0;
            day_ = day_ == 0 ? number : day_;
        }
    }

    std::string year_;
    int month_ = 0;
    int day_ = 0;
    int before_year_ = 0;  ///< a day, if a month has a name: "28 June 2011"
    bool left_over_ = false;
};

}  // namespace

WrittenDate read_date(std::string_view text) {
    return DateReader(text).result();
}

}  // namespace grounds::works
