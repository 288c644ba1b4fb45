// SPDX-License-Identifier: MIT
#include "importer/articles/figures/figure_shares.hpp"

#include <array>
#include <utility>

#include "importer/articles/figures/figure_numbers.hpp"

namespace grounds::articles {

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

class ShareReader : Numbers {
public:
    ShareReader(const Text& text, const Span& sentence) : Numbers(text, sentence) {}

    [[nodiscard]] std::optional<Share> at_position(long start) const {
        if (is_letter(at(start - 1)) || is_digit(at(start - 1)) || at(start - 1) == '.') {
            return std::nullopt;
        }
        std::size_t length = 0;
        if (const auto phrase = fraction_phrase(slice(start, std::min(start + 24, sentence_.end)), length)) {
            return Share{phrase->value, {start, start + static_cast<long>(length)}};
        }
        const bool one = slice(start, std::min(start + 4, sentence_.end)) == "one ";
        const auto first = one ? std::optional(Number{1, start, start + 3, true, false, false}) : number_at(start);
        if (!first || first->fraction || at(first->end) != ' ' || (!first->word && is_name(*first))) {
            return std::nullopt;
        }
        const auto whole = whole_of(first->end);
        const bool part = whole && whole->value > first->value && whole->value < 1800 && first->value >= 1 &&
                          !unit_at(text_, sentence_, whole->end);
        return part ? std::optional(Share{first->value / whole->value, {start, whole->end}}) : std::nullopt;
    }

private:
    [[nodiscard]] std::optional<Number> whole_of(long end) const {
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

std::optional<Share> share_at(const Text& text, const Span& sentence, long start) {
    return ShareReader(text, sentence).at_position(start);
}

}  // namespace grounds::articles
