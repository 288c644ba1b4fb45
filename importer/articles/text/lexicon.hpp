// SPDX-License-Identifier: MIT
// Words and phrases that the rules look for, by what they tell. The words themselves are data:
// importer/articles/language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "importer/articles/text/text.hpp"

namespace grounds::articles {

/// What a word or phrase tells.
enum class Cue : std::uint8_t {
    effect,       ///< verbs of causing and helping
    finite,       ///< other verbs of the third person and auxiliaries: there is a statement
    trait,        ///< "essential", "associated", "safe": what something is said to be
    comparison,   ///< more, less, best
    need,         ///< deficiency, requirement, inputs
    health,       ///< things that health and science talk about
    modal,        ///< can, may
    hedge,        ///< may, might, possibly
    denial,       ///< not, no, never
    reporting,    ///< found, shows, suggests: what studies do
    study,        ///< nouns for studies and those who make them
    study_word,   ///< adjectives before such a noun
    body,         ///< institutions: institute, organization
    imperative,   ///< verbs that open an instruction
    advice,       ///< you should, make sure
    purpose,      ///< because, in order to, so that
    call,         ///< calls to action: buy, subscribe
    meta,         ///< this article, read on
    person,       ///< I, my
    seller,       ///< we, our
    bio,          ///< about an author
    disclaimer,   ///< not medical advice
    caption,      ///< image of
    testimonial,  ///< headings of testimonials
    references,   ///< headings of reference lists
    related,      ///< headings of navigation: related posts
    decrease,     ///< words that tell a figure's direction
    increase,
    question,  ///< how, what, why: the first word of a heading that asks
    count
};

/// The cues of one text span: for each cue the tokens at which a phrase begins.
struct CueHit {
    Cue cue = Cue::effect;
    std::size_t token = 0;   ///< index of its first token
    std::size_t length = 1;  ///< in tokens
};

/// The words of a language that are cues, found in one pass over the tokens.
class Lexicon {
public:
    /// `words`: entries parted by '|'; an entry is words parted by spaces; a word that ends with '*' stands for all
    /// that begin so.
    void add(Cue cue, std::string_view words);

    /// In the order of the tokens.
    [[nodiscard]] std::vector<CueHit> find(const std::vector<Token>& tokens) const;

private:
    struct Entry {
        Cue cue;
        std::vector<std::string> rest;  ///< words after the first
    };
    using Entries = std::unordered_map<std::string, std::vector<Entry>>;

    void match(const Entries& entries, std::string_view key, const std::vector<Token>& tokens, std::size_t at,
               std::vector<CueHit>& hits) const;

    Entries words_;
    Entries stems_;
};

/// How often each cue was hit.
class CueCounts {
public:
    explicit CueCounts(const std::vector<CueHit>& hits) {
        for (const auto& hit : hits) {
            ++counts_[static_cast<std::size_t>(hit.cue)];
        }
    }
    [[nodiscard]] int operator[](Cue cue) const {
        return counts_[static_cast<std::size_t>(cue)];
    }

private:
    int counts_[static_cast<std::size_t>(Cue::count)] = {};
};

}  // namespace grounds::articles
