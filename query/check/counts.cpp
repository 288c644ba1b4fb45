// SPDX-License-Identifier: MIT
// What a check amounts to, over the citations of a sentence and over the sentences of a source.
#include <algorithm>

#include "query/check/check.hpp"

namespace grounds::query {

using citation_check::Direction;
using citation_check::FigureState;

std::size_t CheckedSentence::figure_count() const {
    return citations.empty() ? uncited.size() : citations.front().check.figures.size();
}

FigureState CheckedSentence::best_state(std::size_t figure) const {
    auto best = FigureState::no_text;
    for (const auto& marker : citations) {
        best = std::min(best, marker.check.figures[figure].state);
    }
    return best;
}

bool CheckedSentence::was_compared() const {
    return std::any_of(citations.begin(), citations.end(),
                       [](const CheckedMarker& marker) { return marker.check.text.has_value(); });
}

bool CheckedSentence::was_told() const {
    return std::any_of(citations.begin(), citations.end(), [](const CheckedMarker& marker) {
        const auto& check = marker.check;
        return check.text && (!check.figures.empty() || check.direction != Direction::cannot_tell);
    });
}

long SourceCheck::amiss_count() const {
    return std::count_if(sentences.begin(), sentences.end(),
                         [](const CheckedSentence& sentence) { return sentence.badness >= amiss; });
}

void SourceCheck::count() {
    counts["sentences"] = static_cast<long>(sentences.size());
    for (const auto* name : {"citations", "bound", "with-text", "figures", "uncited"}) {
        counts[name] = 0;
    }
    for (int i = 0; i < citation_check::figure_states; ++i) {
        counts[std::string(to_string(static_cast<FigureState>(i)))] = 0;
    }
    for (const auto direction :
         {Direction::agrees, Direction::opposite, Direction::no_significant_difference, Direction::cannot_tell}) {
        counts[std::string(to_string(direction))] = 0;
    }
    for (const auto& sentence : sentences) {
        counts["uncited"] += sentence.citations.empty() ? 1 : 0;
        for (std::size_t i = 0; !sentence.citations.empty() && i < sentence.figure_count(); ++i) {
            ++counts["figures"];
            ++counts[std::string(to_string(sentence.best_state(i)))];
        }
        for (const auto& marker : sentence.citations) {
            ++counts["citations"];
            counts["bound"] += marker.citation.reference.empty() ? 0 : 1;
            counts["with-text"] += marker.check.text ? 1 : 0;
            ++counts[std::string(to_string(marker.check.direction))];
        }
    }
}

}  // namespace grounds::query
