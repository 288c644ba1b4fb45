// SPDX-License-Identifier: MIT
#include "importer/articles/analysis.hpp"

#include <algorithm>
#include <set>

namespace grounds::articles {

namespace {

constexpr std::size_t furthest = 8;  ///< sentences above a table that may say where it is from
constexpr std::size_t topic_word = 5;
constexpr std::size_t shared_words = 2;

using Sentences = std::vector<ReadSentence>;

/// "a study" names nothing that a table could be from.
std::vector<FoundMarker> works_named(const ReadSentence& sentence) {
    auto markers = sentence.markers;
    std::erase_if(markers, [](const FoundMarker& marker) { return marker.kind == MarkerKind::study; });
    return markers;
}

std::set<std::string> topic_words(const Text& text, const Span& span) {
    std::set<std::string> words;
    for (const auto& token : tokens_of(text, span)) {
        if (token.word.size() >= topic_word) {
            words.emplace(token.word);
        }
    }
    return words;
}

bool about_the_same(const Text& text, const Span& one, const Span& other) {
    const auto words = topic_words(text, one);
    const auto others = topic_words(text, other);
    return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&](const std::string& word) {
               return others.contains(word);
           })) >= shared_words;
}

/// "Source: USDA", "Sources: ...", "Adapted from ..."
bool names_source(const Text& text, const Span& span) {
    const auto start = std::string_view(text.lower)
                           .substr(static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.length()));
    return start.starts_with("source:") || start.starts_with("sources:") || start.starts_with("adapted from") ||
           start.starts_with("data from") || start.starts_with("data source");
}

class Table {
public:
    Table(const Text& text, const Sentences& sentences, std::size_t first, std::size_t end)
        : text_(text), all_(sentences), first_(first), end_(end) {}

    [[nodiscard]] std::vector<FoundMarker> source() const {
        if (end_ < all_.size() && names_source(text_, all_[end_].span)) {
            return works_named(all_[end_]);
        }
        for (std::size_t back = 1; back <= std::min(first_, furthest) && in_section(first_ - back); ++back) {
            const auto& sentence = all_[first_ - back];
            const auto named = works_named(sentence);
            if (!named.empty()) {
                const bool belongs = back == 1 || about_the_same(text_, sentence.span, all_[first_ - 1].span);
                return belongs && named.size() == 1 ? named : std::vector<FoundMarker>();
            }
        }
        return {};
    }

private:
    [[nodiscard]] bool in_section(std::size_t at) const {
        return !all_[at].row && all_[at].section == all_[first_].section;
    }

    const Text& text_;
    const Sentences& all_;
    std::size_t first_;
    std::size_t end_;
};

}  // namespace

void give_rows_their_markers(const Text& text, Sentences& sentences) {
    for (std::size_t first = 0; first < sentences.size(); ++first) {
        auto end = first;
        while (end < sentences.size() && sentences[end].row) {
            ++end;
        }
        auto source = end > first ? Table(text, sentences, first, end).source() : std::vector<FoundMarker>();
        for (auto& marker : source) {
            marker.elsewhere = true;
        }
        for (auto row = first; row < end; ++row) {
            if (sentences[row].markers.empty()) {
                sentences[row].markers = source;
            }
        }
        first = std::max(first, end);
    }
}

}  // namespace grounds::articles
