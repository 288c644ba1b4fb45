// SPDX-License-Identifier: MIT

#include <array>
#include <utility>

#include "evidence/statements/numbers.hpp"

namespace grounds::statements {

namespace {

/// "a third of", "half the" at the start: the fraction, and the length of its words without the last.
std::optional<WordNumber> fraction_phrase(std::string_view lower, std::size_t& length) {
    static constexpr auto phrases = std::to_array<std::pair<std::string_view, double>>({{"a third of", 0.33},
                                                                                        {"one third of", 0.33},
                                                                                        {"two thirds of", 0.67},
                                                                                        {"a quarter of", 0.25},
                                                                                        {"one quarter of", 0.25},
                                                                                        {"three quarters of", 0.75},
                                                                                        {"a fifth of", 0.2},
                                                                                        {"a tenth of", 0.1},
                                                                                        {"half of", 0.5},
                                                                                        {"half the", 0.5}});
    for (const auto& [words, value] : phrases) {
        if (lower.starts_with(words) && (lower.size() == words.size() || !is_letter(lower[words.size()]))) {
            length = words.rfind(' ');
            return WordNumber{value, true};
        }
    }
    return std::nullopt;
}

/// "a third" behind "by", where no "of" follows.
std::optional<WordNumber> part_words(std::string_view lower, std::size_t& length) {
    static constexpr auto parts = std::to_array<std::pair<std::string_view, double>>({{"a third", 0.33},
                                                                                      {"one third", 0.33},
                                                                                      {"two thirds", 0.67},
                                                                                      {"a quarter", 0.25},
                                                                                      {"one quarter", 0.25},
                                                                                      {"three quarters", 0.75},
                                                                                      {"a fifth", 0.2},
                                                                                      {"a tenth", 0.1}});
    for (const auto& [words, value] : parts) {
        if (lower.starts_with(words) && (lower.size() == words.size() || !is_letter(lower[words.size()]))) {
            length = words.size();
            return WordNumber{value, true};
        }
    }
    return std::nullopt;
}

class ShareReader : Numbers {
public:
    ShareReader(const Text& text, const Span& sentence) : Numbers(text, sentence) {}

    [[nodiscard]] std::optional<Share> at_position(long start) const {
        if (is_letter(at(start - 1)) || is_digit(at(start - 1)) || at(start - 1) == '.') {
            return std::nullopt;
        }
        if (const auto vulgar = vulgar_at(start)) {
            return Share{*vulgar, {start, start + 1}, {}, {}};
        }
        std::size_t length = 0;
        if (word_before(start) == "by") {
            if (const auto part = part_words(slice(start, std::min(start + 16, sentence_.end)), length)) {
                return Share{part->value, {start, start + static_cast<long>(length)}, {}, {}};
            }
        }
        if (const auto phrase = fraction_phrase(slice(start, std::min(start + 24, sentence_.end)), length)) {
            return Share{phrase->value, {start, start + static_cast<long>(length)}, {}, {}};
        }
        const bool one = slice(start, std::min(start + 4, sentence_.end)) == "one ";
        const auto first = one ? std::optional(Number{1, start, start + 3, true, false, false, 0}) : number_at(start);
        if (!first || first->fraction || (at(first->end) != ' ' && at(first->end) != '/') ||
            (!first->word && at(first->end) != '/' && is_name(*first)) || (at(first->end) == '/' && is_tied(*first))) {
            return std::nullopt;
        }
        const auto whole = whole_of(first->end);
        const bool part = whole && whole->value > first->value && (first->value >= 1 || at(first->end) == '/') &&
                          first->decimals == 0 && whole->decimals == 0 &&
                          !(whole->value >= 1800 && whole->value < 2100 && !whole->grouped) &&
                          !unit_at(text_, sentence_, whole->end);
        return part ? std::optional(Share{first->value / whole->value, {start, whole->end}, first->value, whole->value})
                    : std::nullopt;
    }

private:
    [[nodiscard]] std::optional<Number> whole_of(long end) const {
        if (at(end) == '/') {  // "27/53"
            const auto whole = digits_at(end + 1);
            return whole && whole->value > 9 && at(whole->end) != '/' ? whole : std::nullopt;
        }
        for (const std::string_view link : {" in every ", " out of every ", " out of ", " in ", " of the ", " of "}) {
            const auto next = end + static_cast<long>(link.size());
            if (slice(end, std::min(next, sentence_.end)) == link) {
                const auto whole = number_at(next);
                return whole && !whole->fraction ? whole : std::nullopt;
            }
        }
        return std::nullopt;
    }
};

}  // namespace

namespace {

struct FactorWord {
    std::string_view words;
    double value;
    Change change;
};
constexpr auto factors =
    std::to_array<FactorWord>({{"doubled", 2, Change::increase},          {"doubles", 2, Change::increase},
                               {"doubling", 2, Change::increase},         {"tripled", 3, Change::increase},
                               {"trebled", 3, Change::increase},          {"triples", 3, Change::increase},
                               {"quadrupled", 4, Change::increase},       {"halved", 0.5, Change::decrease},
                               {"halves", 0.5, Change::decrease},         {"halving", 0.5, Change::decrease},
                               {"twofold", 2, Change::increase},          {"two-fold", 2, Change::increase},
                               {"threefold", 3, Change::increase},        {"three-fold", 3, Change::increase},
                               {"fourfold", 4, Change::increase},         {"four-fold", 4, Change::increase},
                               {"fivefold", 5, Change::increase},         {"five-fold", 5, Change::increase},
                               {"tenfold", 10, Change::increase},         {"ten-fold", 10, Change::increase},
                               {"twice as", 2, Change::increase},         {"twice the", 2, Change::increase},
                               {"double the", 2, Change::increase},       {"half as", 0.5, Change::decrease},
                               {"a third as", 0.33, Change::decrease},    {"one third as", 0.33, Change::decrease},
                               {"a quarter as", 0.25, Change::decrease},  {"double that", 2, Change::increase},
                               {"by half", 0.5, Change::decrease},        {"in half", 0.5, Change::decrease},
                               {"cut by a third", 0.67, Change::decrease}});

}  // namespace

std::optional<Factor> factor_at(const Text& text, const Span& sentence, long start) {
    const std::string_view lower = text.lower;
    const auto from = static_cast<std::size_t>(start);
    if (start > sentence.start && is_letter(lower[from - 1])) {
        return std::nullopt;
    }
    const auto rest = lower.substr(from, static_cast<std::size_t>(sentence.end - start));
    for (const auto& [words, value, change] : factors) {
        if (rest.starts_with(words) && (rest.size() == words.size() || !is_letter(rest[words.size()]))) {
            return Factor{value, change, start + static_cast<long>(words.size())};
        }
    }
    return std::nullopt;
}

std::optional<Share> share_at(const Text& text, const Span& sentence, long start) {
    return ShareReader(text, sentence).at_position(start);
}

}  // namespace grounds::statements
