// SPDX-License-Identifier: MIT
// How far a sentence reaches, and whether it speaks of a cause: proposals for a claim, from its words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/terms.hpp"

namespace grounds::articles {

/// A term of a vocabulary that the words of a sentence tell.
template <class Term>
struct FromWords {
    Term term{};
    std::string words;  ///< that tell it
};

/// "Every", "only", "never" are universal, "most" a majority, "some" and "not all" existential, "the best" superlative.
/// English only; nothing where no word tells it.
std::optional<FromWords<Quantifier>> quantifier_in(std::string_view sentence);

/// "Causes", "prevents", "leads to" are a cause, "is linked with", "signs of" an association.
std::optional<FromWords<Relation>> relation_in(std::string_view sentence);

}  // namespace grounds::articles
