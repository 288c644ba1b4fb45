// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>

#include "importer/articles/figures/figure_words.hpp"

namespace grounds::articles {

/// Reads numbers in one sentence, by positions in the text.
class Numbers {
public:
    Numbers(const Text& text, const Span& sentence) : lower_(text.lower), text_(text), sentence_(sentence) {}

protected:
    /// A number with where it ends.
    struct Number {
        double value = 0;
        long start = 0, end = 0;
        bool word = false;      ///< written out
        bool fraction = false;  ///< "two-thirds"
        bool grouped = false;
    };

    [[nodiscard]] char at(long position) const {
        return position < sentence_.start || position >= sentence_.end ? ' '
                                                                       : lower_[static_cast<std::size_t>(position)];
    }
    [[nodiscard]] std::string_view slice(long start, long end) const {
        return std::string_view(lower_).substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
    }
    [[nodiscard]] long spaces(long position) const {
        while (position < sentence_.end && is_space(at(position))) {
            ++position;
        }
        return position;
    }
    [[nodiscard]] long behind_number_or_word(long position) const {
        const bool word = is_letter(at(position)) || is_digit(at(position));
        do {
            ++position;
        } while (word && position < sentence_.end && (is_letter(at(position)) || is_digit(at(position))));
        return position;
    }

    [[nodiscard]] std::optional<Number> digits_at(long start) const {
        std::string digits;
        long end = start;
        bool grouped = false;
        while (end < sentence_.end) {
            if (is_digit(at(end))) {
                digits += at(end++);
            } else if (at(end) == ',' && digits.size() <= 9 && !digits.empty() && is_group(end + 1)) {
                grouped = true;
                ++end;
            } else if (at(end) == '.' && is_digit(at(end + 1)) && digits.find('.') == std::string::npos) {
                digits += at(end++);
            } else {
                break;
            }
        }
        if (digits.empty() || digits.size() > 15) {
            return std::nullopt;
        }
        Number number{0, start, end, false, false, grouped};
        std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
        return raised_to_power(number);
    }
    /// "10⁶" and "3.2 x 10⁶"; other numbers stay.
    [[nodiscard]] Number raised_to_power(Number number) const {
        auto base = number.end;
        if (number.value != 10 || number.end - number.start != 2) {
            const auto sign = spaces(number.end);
            base = at(sign) == 'x' && !is_letter(at(sign + 1)) ? spaces(sign + 1) : number.end;
            if (base == number.end || slice(base, std::min(base + 2, sentence_.end)) != "10") {
                return number;
            }
            base += 2;
        }
        const bool negative = at(base) == '-';
        auto end = base + (negative || at(base) == '+' ? 1 : 0);
        int power = 0;
        for (; is_superscript(at(end)) && power < 100; ++end) {
            power = 10 * power + (at(end) - stand_in::superscript);
        }
        if (is_superscript(at(end)) || !is_superscript(at(end - 1))) {
            return number;
        }
        const double times = number.end == base ? 1 : number.value;
        return {times * std::pow(10.0, negative ? -power : power), number.start, end, false, false, true};
    }
    /// Behind a marker of raised digits: "40⁷ percent".
    [[nodiscard]] long behind_raised(long position) const {
        while (is_superscript(at(position)) || ((at(position) == ',' || at(position) == '-') &&
                                                is_superscript(at(position - 1)) && is_superscript(at(position + 1)))) {
            ++position;
        }
        return position;
    }
    /// Exactly three digits.
    [[nodiscard]] bool is_group(long position) const {
        return is_digit(at(position)) && is_digit(at(position + 1)) && is_digit(at(position + 2)) &&
               !is_digit(at(position + 3));
    }

    [[nodiscard]] std::optional<Number> word_at(long start) const {
        if (!is_letter(at(start)) || is_letter(at(start - 1)) || is_digit(at(start - 1))) {
            return std::nullopt;
        }
        long end = start;
        while (is_letter(at(end)) || (at(end) == '-' && is_letter(at(end + 1)))) {
            ++end;
        }
        const auto value = word_number(slice(start, end));
        return value ? std::optional<Number>({value->value, start, end, true, value->fraction, false}) : std::nullopt;
    }

    [[nodiscard]] std::optional<Number> number_at(long start) const {
        return is_digit(at(start)) ? digits_at(start) : word_at(start);
    }

    /// "kg/m²" is another unit than "kg": adds "/m2". Returns where the unit ends.
    long add_area(std::string& unit, long end) const {
        auto next = end + 1;
        while (is_letter(at(next)) && next - end < 3) {
            ++next;
        }
        if (unit.empty() || at(end) != '/' || next == end + 1 || !is_superscript(at(next))) {
            return end;
        }
        unit += std::string(slice(end, next)) + static_cast<char>('0' + (at(next) - stand_in::superscript));
        return next + 1;
    }

    /// "B12", "omega-3", "4-in-1", "p. 16", "type 2", "$30", "3rd".
    [[nodiscard]] bool is_name(const Number& number) const {
        const char before = at(number.start - 1);
        const char after = at(number.end);
        const bool tied = is_letter(before) || is_digit(before) || before == '/' || before == '#' || before == '_' ||
                          (before == '.' && !is_space(at(number.start - 2))) ||
                          (before == '-' && is_letter(at(number.start - 2)));
        const bool ordinal = slice(number.end, std::min(number.end + 2, sentence_.end)) == "st" ||
                             slice(number.end, std::min(number.end + 2, sentence_.end)) == "nd" ||
                             slice(number.end, std::min(number.end + 2, sentence_.end)) == "rd" ||
                             slice(number.end, std::min(number.end + 2, sentence_.end)) == "th";
        const bool in_word = after == '-' && slice(number.end, std::min(number.end + 4, sentence_.end)) == "-in-";
        const bool fraction = after == '/' && is_digit(at(number.end + 1));
        return tied || fraction || ordinal || in_word || follows_name(number.start);
    }

    /// The word before says that the number is a name or a place: "vitamin 12", "p. 16", "phase 3", "table 2".
    [[nodiscard]] bool follows_name(long start) const {
        auto end = start;
        while (end > sentence_.start && (is_space(at(end - 1)) || at(end - 1) == '.')) {
            --end;
        }
        auto first = end;
        while (first > sentence_.start && is_letter(at(first - 1))) {
            --first;
        }
        return end < start && is_naming_word(slice(first, end));
    }

    /// The word directly before a position, in small letters.
    [[nodiscard]] std::string_view word_before(long start) const {
        auto end = start;
        while (end > sentence_.start && is_space(at(end - 1))) {
            --end;
        }
        auto first = end;
        while (first > sentence_.start && is_letter(at(first - 1))) {
            --first;
        }
        return slice(first, end);
    }

    const std::string& lower_;
    const Text& text_;
    Span sentence_;
};

}  // namespace grounds::articles
