// SPDX-License-Identifier: MIT
// Superscripts, and what is left of them in plain text: "both1.", "cramps.2,3 Then". Also † and ‡.
#include <array>

#include "evidence/statements/words.hpp"
#include "importer/articles/markers/markers.hpp"

namespace grounds::articles {

namespace {

constexpr long shortest_word = 3;  ///< directly before a number; behind a full stop two letters do
constexpr long most_digits = 3;
constexpr long longest_list = 1000;  ///< of numbers; a longer run is no marker

/// Words as short as a unit, behind which a raised number cites.
constexpr auto short_words = std::to_array<std::string_view>(
    {"it", "us", "me", "so", "do", "up", "on", "in", "go", "we", "he", "be", "is", "as", "at", "to", "of", "by", "no"});

class Scan {
public:
    explicit Scan(const Text& text) : text_(text) {}

    /// End of a list of numbers at `at` ("1", "2,3", "4-6"), or `at`.
    [[nodiscard]] long digits_from(long at) const {
        auto end = at;
        while (true) {
            const auto start = end;
            while (is_digit(char_at(end)) && end - start < most_digits + 1) {
                ++end;
            }
            if (end == start || end - start > most_digits) {
                return at;
            }
            if ((char_at(end) != ',' && char_at(end) != '-') || !is_digit(char_at(end + 1))) {
                return end;
            }
            ++end;
        }
    }
    [[nodiscard]] long superscripts_from(long at) const {
        auto end = at;
        while (is_superscript(char_at(end)) ||
               (end > at && (char_at(end) == ',' || char_at(end) == '-') && is_superscript(char_at(end + 1)))) {
            ++end;
        }
        return end;
    }

    /// Whether raised digits at `at` are an exponent or a price, not a marker: "kg/m²", "10⁻³", "$11⁹⁹". Behind another
    /// number they cite something: "40⁷ percent".
    [[nodiscard]] bool is_power(long at) const {
        auto end = at;
        if ((char_at(end - 1) == '-' || char_at(end - 1) == '+') && !is_space(char_at(end - 2))) {
            --end;  // of the exponent
        }
        auto first = end;
        while (is_digit(char_at(first - 1)) || (char_at(first - 1) == '.' && is_digit(char_at(first - 2)))) {
            --first;
        }
        if (first < end) {
            const auto number = text_.plain_at({first, end});
            const bool price = char_at(first - 1) == '$' || char_at(first - 1) == stand_in::other;
            return end < at || number.size() == 1 || number == "10" || price;
        }
        while (is_letter(char_at(first - 1)) && end - first < 3) {
            --first;
        }
        const auto letters = std::string_view(text_.lower)
                                 .substr(static_cast<std::size_t>(first), static_cast<std::size_t>(end - first));
        return (end - first == 1 || end - first == 2) && !in(short_words, letters);
    }

    /// A number behind a word of small letters, or behind the stop of one, and nothing glued to its end.
    [[nodiscard]] bool stands_behind_word(long start, long end) const {
        const char next = char_at(end);
        const bool ends = is_space(next) || next == '.' || next == ',' || next == ';' || next == ')' || next == '"' ||
                          next == ':' || next == '?' || next == '!';
        if (!ends || ((next == '.' || next == ',') && is_digit(char_at(end + 1)))) {
            return false;
        }
        auto word_end = start;
        if (is_stop(char_at(word_end - 1))) {
            --word_end;
            while (char_at(word_end - 1) == '"' || char_at(word_end - 1) == ')' || char_at(word_end - 1) == '\'') {
                --word_end;
            }
            if (char_at(start - 1) == '.' && char_at(start - 2) == ')' && starts_sentence(end)) {
                return true;  // "(p<0.05).6 Then"
            }
        }
        auto first = word_end;
        while (is_lower(char_at(first - 1))) {
            --first;
        }
        const auto word = std::string_view(text_.lower)
                              .substr(static_cast<std::size_t>(first), static_cast<std::size_t>(word_end - first));
        const char before = char_at(first - 1);
        const bool whole = !is_letter(before) && !is_digit(before) && before != '/' && before != '.' && before != '_';
        const bool capital = is_upper(before) && word_end - first >= shortest_word && word_end < start;
        const auto shortest = word_end < start && char_at(start - 1) == '.' && starts_sentence(end) ? 2 : shortest_word;
        return word_end - first >= shortest && (whole || capital) &&
               !(word_end < start && statements::is_naming_word(word));
    }

private:
    /// Nothing more, or a space and a capital.
    [[nodiscard]] bool starts_sentence(long end) const {
        auto next = end;
        while (next < text_.size() && is_space(char_at(next))) {
            ++next;
        }
        return next >= text_.size() || (next > end && (is_upper(char_at(next)) || char_at(next) == '"'));
    }
    static bool is_stop(char c) {
        return c == '.' || c == ',' || c == ';' || c == '!' || c == '?' || c == '"' || c == ')';
    }
    [[nodiscard]] char char_at(long at) const {
        return at < 0 || at >= text_.size() ? ' ' : text_.plain[static_cast<std::size_t>(at)];
    }

    const Text& text_;
};

bool in_list(const MarkerContext& context, const std::vector<std::string>& numbers) {
    return context.references == 0 || std::stol(numbers.back()) <= context.references;
}

}  // namespace

void find_glued(const MarkerContext& context, const Span& sentence, std::vector<FoundMarker>& markers) {
    const auto& text = context.document.text;
    const Scan scan(text);
    for (long at = sentence.start + 1; at < sentence.end; ++at) {
        const char c = text.plain[static_cast<std::size_t>(at)];
        if (c == stand_in::dagger && at > sentence.start) {
            markers.push_back({MarkerKind::footnote, {at, at + 1}, {}, {}});
            continue;
        }
        const bool raised = is_superscript(c);
        const auto end = raised ? scan.superscripts_from(at) : is_digit(c) ? scan.digits_from(at) : at;
        if (end == at || end > sentence.end || end - at > longest_list) {
            at = std::max(at, end - 1);
            continue;
        }
        auto numbers = numbers_in(text.plain_at({at, end}));
        const bool cites =
            raised ? !scan.is_power(at) : (context.glued || context.references > 0) && scan.stands_behind_word(at, end);
        if (cites && !numbers.empty() && numbers.back() != "0" && in_list(context, numbers)) {
            markers.push_back({MarkerKind::numeric, {at, end}, std::move(numbers), {}});
        }
        at = end - 1;
    }
}

bool has_glued_numbers(const Document& document) {
    const auto& text = document.text;
    const Scan scan(text);
    int found = 0;
    for (long at = 1; at < text.size() && found < 2; ++at) {
        const auto end = is_digit(text.plain[static_cast<std::size_t>(at)]) ? scan.digits_from(at) : at;
        if (end > at) {
            found += scan.stands_behind_word(at, end) ? 1 : 0;
            at = end;
        }
    }
    return found >= 2;
}

}  // namespace grounds::articles
