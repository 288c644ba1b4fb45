// SPDX-License-Identifier: MIT
// Closed word lists ("vocabularies") as enums. Each enum has one table of its words; parsing, printing,
// help, the JSON Schema and the tests all walk that table, so a word exists in one place only.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace grounds {

/// The words of an enum, in the enum's order. Specialised per enum in terms.hpp and derived_terms.hpp as
/// `static constexpr std::array<std::string_view, N> words` and `static constexpr std::string_view name`.
template <class E>
struct Vocabulary;

template <class E>
concept Term = requires {
    Vocabulary<E>::words;
};

/// The word of an enum value, as stored in the database, sheets and JSON.
template <Term E>
constexpr std::string_view to_string(E term) {
    return Vocabulary<E>::words.at(static_cast<std::size_t>(term));
}

/// The enum value of a word; nothing if the word is not in the vocabulary. Exact match, lower case.
template <Term E>
constexpr std::optional<E> parse_term(std::string_view word) {
    const auto& words = Vocabulary<E>::words;
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) {
        return std::nullopt;
    }
    return static_cast<E>(found - words.begin());
}

/// All words separated by spaces, for messages ("expected one of: ...").
template <Term E>
std::string all_words() {
    std::string text;
    for (const auto word : Vocabulary<E>::words) {
        if (!text.empty()) {
            text += ' ';
        }
        text += word;
    }
    return text;
}

}  // namespace grounds

/// The words of enum E, in its order.
#define GROUNDS_WORDS(E, NAME, ...)                                                   \
    template <>                                                                       \
    struct Vocabulary<E> {                                                            \
        static constexpr std::string_view name = NAME;                                \
        static constexpr auto words = std::to_array<std::string_view>({__VA_ARGS__}); \
    }
