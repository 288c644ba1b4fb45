// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "evidence/statements/words.hpp"

namespace grounds::statements {

namespace {

struct Word {
    std::string_view word;  ///< one that ends with '*' stands for all that begin so
    Change change;
};

constexpr auto direction_words = std::to_array<Word>({
    {"decreas*", Change::decrease}, {"reduc*", Change::decrease},    {"lower", Change::decrease},
    {"lowers", Change::decrease},   {"lowered", Change::decrease},   {"lowering", Change::decrease},
    {"fewer", Change::decrease},    {"less", Change::decrease},      {"drop", Change::decrease},
    {"drops", Change::decrease},    {"dropped", Change::decrease},   {"fall", Change::decrease},
    {"falls", Change::decrease},    {"fell", Change::decrease},      {"fallen", Change::decrease},
    {"declin*", Change::decrease},  {"cut", Change::decrease},       {"cuts", Change::decrease},
    {"cutting", Change::decrease},  {"shorten*", Change::decrease},  {"shorter", Change::decrease},
    {"smaller", Change::decrease},  {"loss", Change::decrease},      {"lost", Change::decrease},
    {"loses", Change::decrease},    {"losing", Change::decrease},    {"slower", Change::decrease},
    {"slowed", Change::decrease},   {"worse", Change::decrease},     {"diminish*", Change::decrease},
    {"weaker", Change::decrease},   {"off", Change::decrease},       {"shrank", Change::decrease},
    {"shrunk", Change::decrease},   {"shrinks", Change::decrease},   {"saves", Change::decrease},
    {"saved", Change::decrease},    {"cheaper", Change::decrease},   {"lessen*", Change::decrease},
    {"eased", Change::decrease},    {"trims", Change::decrease},     {"trimmed", Change::decrease},
    {"down", Change::decrease},     {"attenuat*", Change::decrease}, {"rarer", Change::decrease},
    {"increas*", Change::increase}, {"higher", Change::increase},    {"more", Change::increase},
    {"rise", Change::increase},     {"rises", Change::increase},     {"rose", Change::increase},
    {"risen", Change::increase},    {"raise", Change::increase},     {"raised", Change::increase},
    {"raises", Change::increase},   {"raising", Change::increase},   {"gain", Change::increase},
    {"gains", Change::increase},    {"gained", Change::increase},    {"greater", Change::increase},
    {"improv*", Change::increase},  {"boost*", Change::increase},    {"faster", Change::increase},
    {"longer", Change::increase},   {"better", Change::increase},    {"larger", Change::increase},
    {"stronger", Change::increase}, {"grew", Change::increase},      {"grow", Change::increase},
    {"grown", Change::increase},    {"growth", Change::increase},    {"elevat*", Change::increase},
    {"heavier", Change::increase},  {"extra", Change::increase},     {"added", Change::increase},
    {"adds", Change::increase},     {"adding", Change::increase},    {"pushed", Change::increase},
    {"pushes", Change::increase},   {"climb*", Change::increase},    {"jump*", Change::increase},
    {"surge*", Change::increase},   {"swell*", Change::increase},    {"lengthen*", Change::increase},
    {"prolong*", Change::increase}, {"enhanc*", Change::increase},   {"expand*", Change::increase},
    {"dearer", Change::increase},   {"up", Change::increase},        {"augment*", Change::increase},
});

/// What compares with a group rather than tells a change, unless a noun of more or less stands behind.
constexpr std::size_t word_reach = 10;  ///< words from a figure within which "fewer" or "increase" speaks of it
constexpr std::size_t by_reach = 18;    ///< of a figure behind "by", whose verb may stand before a long object

const Word* find(std::string_view token) {
    const auto* found = std::find_if(direction_words.begin(), direction_words.end(), [&](const Word& word) {
        return word.word.back() == '*' ? token.starts_with(word.word.substr(0, word.word.size() - 1))
                                       : token == word.word;
    });
    return found == direction_words.end() ? nullptr : found;
}

/// Words that are part of another phrase: "up to", "more than", "less than", "at least", "down to" tell a bound.
bool is_bound(const std::vector<base::Token>& tokens, std::size_t at) {
    const auto word = tokens[at].word;
    const auto next = at + 1 < tokens.size() ? tokens[at + 1].word : std::string_view{};
    const auto last = at > 0 ? tokens[at - 1].word : std::string_view{};
    const bool compares = word == "more" || word == "less" || word == "fewer" || word == "greater" ||
                          word == "higher" || word == "lower" || word == "longer" || word == "larger";
    if (compares && next == "than") {
        const bool number = at + 2 < tokens.size() && (base::is_digit(tokens[at + 2].word.front()) ||
                                                       word_number(tokens[at + 2].word).has_value());
        return number;
    }
    if (word == "up") {
        constexpr std::string_view verbs = "|pushed|pushes|push|went|go|goes|drove|driven|drives|was|were|is|sent|";
        return next == "to" || next == "with" || !in_words(verbs, last);
    }
    if (word == "down") {
        constexpr std::string_view verbs = "|brought|brings|went|goes|drove|was|were|is|pushed|kept|pushes|";
        return next == "to" || !in_words(verbs, last);
    }
    if (word == "off") {
        return last == "taking" || last == "take" || next == "the";
    }
    return (word == "better" || word == "growth") && next == "hormone";
}

/// "20 minutes longer", "a 3-day reduction": a verb behind a number speaks of what the number is of ("a nap of 26
/// minutes raised", "45 mg reduced").
bool tells_behind(std::string_view word) {
    constexpr std::string_view verbs =
        "|reduced|reduces|reduce|reducing|decreased|decreases|lowers|lowered|lowering|drops|dropped|falls|fell|cut|"
        "cuts|"
        "cutting|shortened|shortens|raised|raises|raise|raising|increased|increases|rose|rises|improved|improves|"
        "boosted|"
        "boosts|grew|eased|saves|saved|adds|added|adding|gained|gains|lost|loses|slowed|prolonged|prolongs|lengthened|"
        "lengthens|enhanced|enhances|expanded|declined|declines|pushed|pushes|attenuated|trimmed|shrank|diminished|";
    return !in_words(verbs, word);
}

}  // namespace

Directions::Directions(const Text& text, const Span& sentence) : text_(text), tokens_(base::tokens_of(text, sentence)) {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const auto* word = find(tokens_[i].word);
        if (word != nullptr && !is_bound(tokens_, i)) {
            hits_.push_back({i, word->change});
        }
    }
}

std::optional<Change> Directions::near(const Span& figure, bool strict) const {
    const auto first = std::find_if(tokens_.begin(), tokens_.end(),
                                    [&](const base::Token& token) { return token.span.end > figure.start; });
    const auto behind =
        std::find_if(first, tokens_.end(), [&](const base::Token& token) { return token.span.start >= figure.end; });
    const auto from = static_cast<std::size_t>(first - tokens_.begin());
    const auto place = static_cast<std::size_t>(behind - tokens_.begin());
    constexpr std::string_view passed =
        "|an|average|mean|a|of|about|around|some|nearly|almost|only|just|up|to|weighted|close|"
        "approximately|roughly|at|least|more|than|over|median|estimated|";
    auto word = from;
    while (word > 0 && in_words(passed, tokens_[word - 1].word)) {
        --word;
    }
    const bool by = word > 0 && tokens_[word - 1].word == "by";
    std::optional<Change> nearest;
    std::size_t best = by ? by_reach + 1 : word_reach + 1;
    for (const auto& hit : hits_) {
        const bool after = hit.token >= place;
        const auto distance = after ? hit.token - place + 1 : place - hit.token;
        if (strict && !by && !(after && distance == 1 && tells_behind(tokens_[hit.token].word)) &&
            hit.token + 1 != word) {
            continue;  // "for 8 weeks": what is no change has a direction only where it says so at once
        }
        if (by && after && distance > 2) {
            continue;
        }
        if (distance < best && same_clause(hit.token, figure)) {
            best = distance;
            nearest = hit.change;
        }
    }
    return nearest;
}

std::optional<Change> Directions::first() const {
    constexpr std::string_view how_much = "|greater|larger|smaller|more|less|stronger|weaker|";
    constexpr std::string_view praise = "|better|worse|enhanced|enhances|enhance|enhancement|";
    std::optional<Change> amount;
    for (const auto& hit : hits_) {
        const auto word = tokens_[hit.token].word;
        if (in_words(praise, word) || word.starts_with("improv")) {
            continue;
        }
        if (!in_words(how_much, word)) {
            return hit.change;
        }
        amount = amount ? amount : hit.change;
    }
    return amount;
}

std::optional<Change> Directions::of(const Span& word) const {
    const auto hit =
        std::find_if(hits_.begin(), hits_.end(), [&](const Hit& other) { return tokens_[other.token].span == word; });
    return hit == hits_.end() ? std::nullopt : std::optional(hit->change);
}

bool Directions::same_clause(std::size_t token, const Span& figure) const {
    const auto& span = tokens_[token].span;
    const auto from = span.start >= figure.end ? figure.end : span.end;
    const auto to = span.start >= figure.end ? span.start : std::max(span.end, figure.start);
    const auto between = std::string_view(text_.lower)
                             .substr(static_cast<std::size_t>(from), static_cast<std::size_t>(std::max(0L, to - from)));
    const auto mark = between.find_first_of(";:");
    const auto open = between.find('(');
    return mark == std::string_view::npos &&
           (open == std::string_view::npos || between.find(')') != std::string_view::npos);
}

}  // namespace grounds::statements
