// SPDX-License-Identifier: MIT
// "One study found", "several clinical trials have shown", "Research shows": a citation that names no work.
#include <algorithm>
#include <array>

#include "importer/articles/markers/markers.hpp"

namespace grounds::articles {

namespace {

/// What such a noun must be near to, in words.
constexpr std::size_t reach_of_article = 14;  ///< "a trial of 30 women with ... found"
constexpr std::size_t reach_of_mass = 3;      ///< "research shows"

/// Nouns that tell of no study of their own unless they say something at once.
constexpr auto mass_nouns = std::to_array<std::string_view>(
    {"research", "science", "evidence", "data", "experts", "scientists", "researchers", "guidelines", "literature",
     "authors", "investigators", "report", "analysis", "analyses", "paper", "papers"});
constexpr auto openers = std::to_array<std::string_view>({"in", "to", "from", "by"});

class StudiesFinder {
public:
    StudiesFinder(const MarkerContext& context, const Span& sentence, std::vector<FoundMarker>& markers)
        : text_(context.document.text),
          markers_(markers),
          tokens_(tokens_of(text_, sentence)),
          hits_(context.language->lexicon.find(tokens_)),
          cues_(tokens_.size()) {
        for (const auto& hit : hits_) {
            cues_[hit.token] |= bit(hit.cue);
        }
    }

    void run() {
        std::size_t free = 0;  // words before it belong to a marker already
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            if (!has(at, Cue::study) || at < free || is_modifier(at)) {
                continue;
            }
            const auto first = first_of(at, free);
            const bool part = first > 1 && first - 1 == free && tokens_[first - 1].word == "of" && free > 0;
            if (speaks(first, at) && !is_denied(first) && !part) {  // "a meta-analysis of five trials" is one work
                markers_.push_back({MarkerKind::study, {tokens_[first].span.start, tokens_[at].span.end}, {}, {}});
                free = at + 1;
            }
        }
        if (!markers_.empty()) {
            find_others(free);
        }
    }

private:
    static std::uint64_t bit(Cue cue) {
        return std::uint64_t{1} << static_cast<unsigned>(cue);
    }
    [[nodiscard]] bool has(std::size_t at, Cue cue) const {
        return (cues_[at] & bit(cue)) != 0;
    }

    /// "research" in "research trials": the noun comes later.
    [[nodiscard]] bool is_modifier(std::size_t at) const {
        return at + 1 < tokens_.size() && has(at + 1, Cue::study) && touches(at) && !has(at + 1, Cue::reporting);
    }
    [[nodiscard]] bool touches(std::size_t at) const {
        const auto gap = text_.plain_at({tokens_[at].span.end, tokens_[at + 1].span.start});
        return gap.find_first_not_of(" ,") == std::string_view::npos;
    }

    /// Back over articles and adjectives; one unknown word is passed where an article stands before it.
    [[nodiscard]] std::size_t first_of(std::size_t noun, std::size_t free) const {
        auto first = noun;
        while (first > free && touches(first - 1)) {
            const auto before = first - 1;
            if (has(before, Cue::study_word) || is_digit(tokens_[before].word.front()) || has(before, Cue::study)) {
                first = before;
            } else if (before > free && has(before - 1, Cue::study_word) && touches(before - 1) &&
                       text_.plain_at({tokens_[before].span.end, tokens_[first].span.start}) == " ") {
                first = before - 1;
            } else {
                break;
            }
        }
        return first;
    }

    /// "No human study has shown this."
    [[nodiscard]] bool is_denied(std::size_t first) const {
        const auto before = first > 0 ? tokens_[first - 1].word : std::string_view();
        return before == "no" || before == "without" || before == "any" || before == "not";
    }

    [[nodiscard]] bool speaks(std::size_t first, std::size_t noun) const {
        const bool mass = in(mass_nouns, tokens_[noun].word);
        const bool described = first < noun;
        if (tokens_[first].word == "one" && described && !mass) {
            return true;
        }
        if (reports_within(noun, mass ? reach_of_mass : reach_of_article)) {
            return true;
        }
        const bool opened = first > 0 && in(openers, tokens_[first - 1].word) && (first == 1 || is_according(first));
        return !mass && opened && (described || tokens_[noun].word.ends_with('s'));
    }
    [[nodiscard]] bool is_according(std::size_t first) const {
        return first >= 2 && tokens_[first - 2].word == "according";
    }

    /// A verb of reporting behind the noun, before the clause ends.
    [[nodiscard]] bool reports_within(std::size_t noun, std::size_t reach) const {
        for (auto at = noun + 1; at < tokens_.size() && at <= noun + reach; ++at) {
            const auto gap = text_.plain_at({tokens_[at - 1].span.end, tokens_[at].span.start});
            if (gap.find_first_of(".;:?!") != std::string_view::npos) {
                return false;
            }
            if (has(at, Cue::reporting) && !is_infinitive(at)) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool is_infinitive(std::size_t at) const {
        return tokens_[at - 1].word == "to";
    }

    /// "... others do not find it"
    void find_others(std::size_t from) {
        for (auto at = from; at < tokens_.size(); ++at) {
            if (tokens_[at].word == "others" && reports_within(at, 4)) {
                markers_.push_back({MarkerKind::study, tokens_[at].span, {}, {}});
                return;
            }
        }
    }

    const Text& text_;
    std::vector<FoundMarker>& markers_;
    std::vector<Token> tokens_;
    std::vector<CueHit> hits_;
    std::vector<std::uint64_t> cues_;
};

}  // namespace

void find_studies(const MarkerContext& context, const Span& sentence, std::vector<FoundMarker>& markers) {
    if (context.language != nullptr) {
        StudiesFinder(context, sentence, markers).run();
    }
}

}  // namespace grounds::articles
