// SPDX-License-Identifier: MIT
#include "importer/articles/reach.hpp"

#include <array>
#include <cctype>
#include <span>

namespace grounds::articles {

namespace {

template <class Term>
struct ReachCue {
    std::string_view words;  ///< whole words, in lower case
    Term term;
};

/// In this order: "not all" before "all", "one of the best" before "best".
constexpr auto quantifiers = std::to_array<ReachCue<Quantifier>>({
    {"not all", Quantifier::existential},
    {"not every", Quantifier::existential},
    {"one of the", Quantifier::existential},
    {"almost all", Quantifier::majority},
    {"almost every", Quantifier::majority},
    {"nearly all", Quantifier::majority},
    {"nearly everyone", Quantifier::majority},
    {"almost everyone", Quantifier::majority},
    {"all kinds", Quantifier::universal},
    {"all types", Quantifier::universal},
    {"all of these", Quantifier::universal},
    {"every", Quantifier::universal},
    {"everyone", Quantifier::universal},
    {"always", Quantifier::universal},
    {"never", Quantifier::universal},
    {"only", Quantifier::universal},
    {"all", Quantifier::universal},
    {"the most effective", Quantifier::superlative},
    {"the best", Quantifier::superlative},
    {"best absorbed", Quantifier::superlative},
    {"most people", Quantifier::majority},
    {"most of", Quantifier::majority},
    {"most", Quantifier::majority},
    {"usually", Quantifier::majority},
    {"some", Quantifier::existential},
});

constexpr auto relations = std::to_array<ReachCue<Relation>>({
    {"linked to", Relation::association},
    {"linked with", Relation::association},
    {"associated with", Relation::association},
    {"relationship between", Relation::association},
    {"sign of", Relation::association},
    {"signs of", Relation::association},
    {"cause", Relation::cause},
    {"causes", Relation::cause},
    {"caused", Relation::cause},
    {"prevent", Relation::cause},
    {"prevents", Relation::cause},
    {"preventing", Relation::cause},
    {"lead to", Relation::cause},
    {"leads to", Relation::cause},
    {"leading to", Relation::cause},
    {"trigger", Relation::cause},
    {"triggers", Relation::cause},
    {"reduce", Relation::cause},
    {"reduces", Relation::cause},
    {"helps", Relation::cause},
});

/// Lower-case words between single spaces, with one at either end.
std::string spaced_words(std::string_view sentence) {
    std::string words(" ");
    for (const char c : sentence) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || byte >= 0x80) {
            words += static_cast<char>(std::tolower(byte));
        } else if (words.back() != ' ') {
            words += ' ';
        }
    }
    return words.back() == ' ' ? words : words + ' ';
}

template <class Term>
std::optional<FromWords<Term>> first_of(std::span<const ReachCue<Term>> cues, std::string_view sentence) {
    const auto words = spaced_words(sentence);
    for (const auto& cue : cues) {
        if (words.find(" " + std::string(cue.words) + " ") != std::string::npos) {
            return FromWords<Term>{cue.term, std::string(cue.words)};
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<FromWords<Quantifier>> quantifier_in(std::string_view sentence) {
    return first_of<Quantifier>(quantifiers, sentence);
}

std::optional<FromWords<Relation>> relation_in(std::string_view sentence) {
    return first_of<Relation>(relations, sentence);
}

}  // namespace grounds::articles
