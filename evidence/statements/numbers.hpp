// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "evidence/statements/words.hpp"

namespace grounds::statements {

using base::is_digit;
using base::is_letter;
using base::is_space;
using base::is_superscript;
namespace stand_in = base::stand_in;

/// Reads numbers in one sentence, by positions in the text.
class Numbers {
public:
    /// `continental`: a comma before decimals and a stop between groups of three, as in most languages but English.
    Numbers(const Text& text, const Span& sentence, bool continental = false)
        : lower_(text.lower), text_(text), sentence_(sentence), continental_(continental) {}

protected:
    /// A number with where it ends.
    struct Number {
        double value = 0;
        long start = 0, end = 0;
        bool word = false;      ///< written out
        bool fraction = false;  ///< "two-thirds"
        bool grouped = false;
        int decimals = 0;
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

    /// A point, or the raised point that some journals print ("0·94").
    [[nodiscard]] bool is_point(long position) const {
        return at(position) == '.' ||
               (at(position) == '*' && is_digit(at(position - 1)) && text_.at({position, position + 1}) == "\u00B7");
    }
    [[nodiscard]] std::optional<Number> digits_at(long start) const {
        std::string digits;
        long end = start;
        bool grouped = false;
        while (end < sentence_.end) {
            const bool whole = digits.find('.') == std::string::npos;
            if (is_digit(at(end))) {
                digits += at(end++);
            } else if (((at(end) == (continental_ ? '.' : ',') && is_group(end + 1)) || is_thin_group(end) ||
                        is_spaced_group(start, end)) &&
                       whole && !digits.empty() && digits.size() <= 9) {
                grouped = true;
                ++end;
            } else if ((is_point(end) && is_digit(at(end + 1)) && whole && !(continental_ && is_group(end + 1))) ||
                       (whole && !digits.empty() && is_decimal_comma(end))) {
                digits += '.';
                ++end;
            } else {
                break;
            }
        }
        if (digits.empty() || digits.size() > 15) {
            return std::nullopt;
        }
        Number number{0, start, end, false, false, grouped, 0};
        std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
        if (const auto part = vulgar_at(end); part && digits.find('.') == std::string::npos) {  // "2½"
            number.value += *part;
            ++number.end;
        }
        const auto point = digits.find('.');
        number.decimals = point == std::string::npos ? 0 : static_cast<int>(digits.size() - point - 1);
        scale(number);
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
        return {times * std::pow(10.0, negative ? -power : power), number.start, end, false, false, true, 0};
    }
    /// Behind a marker of raised digits: "40⁷ percent".
    [[nodiscard]] long behind_raised(long position) const {
        while (is_superscript(at(position)) || ((at(position) == ',' || at(position) == '-') &&
                                                is_superscript(at(position - 1)) && is_superscript(at(position + 1)))) {
            ++position;
        }
        return position;
    }
    /// "2 million", "1.5bn": the value itself.
    void scale(Number& number) const {
        const auto next = spaces(number.end);
        auto end = next;
        while (is_letter(at(end))) {
            ++end;
        }
        const auto word = slice(next, end);
        const double factor = word == "million" || (word == "mn" && next == number.end)   ? 1e6
                              : word == "billion" || (word == "bn" && next == number.end) ? 1e9
                              : word == "trillion"                                        ? 1e12
                              : word == "thousand"                                        ? 1e3
                              : (word == "m" || word == "k") && next == number.end && is_currency_at(number.start - 1)
                                  ? (word == "m" ? 1e6 : 1e3)
                                  : 1;
        if (factor > 1) {
            number.value *= factor;
            number.end = end;
            number.grouped = true;
        }
    }
    [[nodiscard]] bool is_currency_at(long position) const {
        if (position < sentence_.start || position >= sentence_.end) {
            return false;
        }
        const auto raw = text_.at({position, position + 1});
        return raw == "$" || raw == "\u00A3" || raw == "\u20AC" || raw == "\u00A5";
    }
    /// A narrow or a no-break space between groups of three: what looks like one number to a reader.
    [[nodiscard]] bool is_thin_group(long position) const {
        if (at(position) != ' ' || !is_group(position + 1)) {
            return false;
        }
        const auto raw = text_.at({position, position + 1});
        return raw == "\u2009" || raw == "\u202F" || raw == "\u00A0";
    }
    /// A plain space between such groups, as databases write the thin ones: "432 133 participants", "356 000 (216
    /// 000-457 000)"; but not "2 500 mg tablets", not the cells of a table, and not "on day 28 120 patients".
    [[nodiscard]] bool is_spaced_group(long start, long space) const;
    /// "½" and its like.
    [[nodiscard]] std::optional<double> vulgar_at(long position) const;
    /// "39,5 %" and "2,25 mg": one or two digits and a unit; in a text that is not English any of them.
    [[nodiscard]] bool is_decimal_comma(long comma) const;
    /// A minus: nothing, a space or an opening bracket before it.
    [[nodiscard]] bool is_minus(long position) const {
        const char before = at(position - 1);
        return at(position) == '-' && (is_space(before) || before == '(' || before == '[' || before == '=' ||
                                       before == ':' || before == ',' || before == '<' || before == '>');
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
        if (const auto big = big_words_at(start)) {
            return big;
        }
        long end = start;
        while (is_letter(at(end)) || (at(end) == '-' && is_letter(at(end + 1)))) {
            ++end;
        }
        const auto value = word_number(slice(start, end));
        if (!value) {
            return std::nullopt;
        }
        Number number{value->value, start, end, true, value->fraction, false, 0};
        if (!value->fraction) {
            scale(number);
        }
        return number;
    }

    /// "half a million", "a billion": what they count is told by any noun, as with digits.
    [[nodiscard]] std::optional<Number> big_words_at(long start) const;

    [[nodiscard]] std::optional<Number> number_at(long start) const {
        const bool leading_point = at(start) == '.' && is_digit(at(start + 1)) && !is_digit(at(start - 1)) &&
                                   !is_letter(at(start - 1)) && at(start - 1) != '.';
        return is_digit(at(start)) || leading_point ? digits_at(start) : word_at(start);
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

    /// Part of a longer word or path: "B12", "omega-3", "2/3/4".
    [[nodiscard]] bool is_tied(const Number& number) const {
        const char before = at(number.start - 1);
        return is_letter(before) || is_digit(before) || before == '/' || before == '#' || before == '_' ||
               (before == '.' && !is_space(at(number.start - 2)) && at(number.start) != '.') ||
               (before == '-' && is_letter(at(number.start - 2)));
    }
    /// "B12", "omega-3", "4-in-1", "p. 16", "type 2", "$30", "3rd".
    [[nodiscard]] bool is_name(const Number& number) const {
        const char after = at(number.end);
        const bool ordinal = slice(number.end, std::min(number.end + 2, sentence_.end)) == "st" ||
                             slice(number.end, std::min(number.end + 2, sentence_.end)) == "nd" ||
                             slice(number.end, std::min(number.end + 2, sentence_.end)) == "rd" ||
                             slice(number.end, std::min(number.end + 2, sentence_.end)) == "th";
        const bool in_word = after == '-' && slice(number.end, std::min(number.end + 4, sentence_.end)) == "-in-";
        const bool fraction = after == '/' && is_digit(at(number.end + 1));
        return is_tied(number) || fraction || ordinal || in_word || follows_name(number.start);
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
    bool continental_;
};

}  // namespace grounds::statements
