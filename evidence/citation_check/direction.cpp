// SPDX-License-Identifier: MIT
#include "evidence/citation_check/direction.hpp"

#include <algorithm>

#include "evidence/citation_check/compare.hpp"

namespace grounds::citation_check {

namespace {

using statements::Tendency;
using statements::Tone;

constexpr std::size_t same_outcome = 2;  ///< shared words from which a sentence is about the same thing
constexpr std::size_t sure_matter = 3;   ///< from which an opposite direction is told

bool tells(const Tone& tone) {
    return tone.tendency != Tendency::none || tone.better || tone.worse;
}

/// What two tones are to one another.
Direction compare(const Tone& said, const Tone& found) {
    const bool said_null = said.tendency == Tendency::no_difference;
    const bool found_null = found.tendency == Tendency::no_difference;
    if (said_null || found_null) {
        return said_null && found_null ? Direction::agrees
               : found_null            ? Direction::no_significant_difference
                                       : Direction::opposite;
    }
    if ((said.better && found.worse && !found.better) || (said.worse && found.better && !said.better)) {
        return Direction::opposite;
    }
    if (said.tendency != Tendency::none && found.tendency != Tendency::none) {
        return said.tendency == found.tendency ? Direction::agrees : Direction::opposite;
    }
    return (said.better && found.better) || (said.worse && found.worse) ? Direction::agrees : Direction::cannot_tell;
}

/// Sentences of results say more than those of aims and methods, conclusions most of all.
double weight_of(const SourceText& text, std::size_t at, std::size_t context, const Tone& tone) {
    const auto count = static_cast<double>(text.sentences.size());
    const double place = count > 1 ? static_cast<double>(at) / (count - 1) : 1;
    return static_cast<double>(context) + place + (tone.significant ? 0.5 : 0.0);
}

}  // namespace

std::optional<Decided> direction_of(const Said& said, const std::vector<const SourceText*>& texts) {
    if (!tells(said.tone)) {
        return std::nullopt;
    }
    std::optional<Decided> best;
    double most = 0;
    for (const auto* text : texts) {
        for (std::size_t at = 0; at < text->sentences.size(); ++at) {
            const auto& sentence = text->sentences[at];
            const auto context = shared(said.terms, sentence.terms);
            const auto& tone = sentence.statement.tone;
            if (context < same_outcome || !tells(tone)) {
                continue;
            }
            auto direction = compare(said.tone, tone);
            if (direction == Direction::opposite && (context < sure_matter || tone.hedged)) {
                direction = Direction::cannot_tell;
            }
            const double weight = weight_of(*text, at, context, tone);
            if (direction != Direction::cannot_tell && weight > most) {
                most = weight;
                best = Decided{direction, text, &sentence};
            }
        }
    }
    return best;
}

}  // namespace grounds::citation_check
