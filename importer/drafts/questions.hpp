// SPDX-License-Identifier: MIT
// The question and the claim that a sentence puts, as far as its words tell.
#pragma once

#include <optional>
#include <string>

#include "importer/articles/article.hpp"
#include "schema/model/quantity.hpp"

namespace grounds::drafts {

/// "Zinc cut night cramps in older adults": who did what to which outcome, in whom, against what.
struct PutQuestion {
    std::string intervention, outcome;
    std::string population, comparator;  ///< empty where the words do not tell
    Change change = Change::increase;
};
/// Nothing where no verb of the sentence says that one thing makes another more or less.
std::optional<PutQuestion> put_question(const base::Text& text, const base::Span& sentence);

/// Those of an article's candidates, as documents of a sheet behind "#": a person takes away the signs of what stays.
/// Empty if there is none.
std::string proposed_questions(const articles::Article& article);

}  // namespace grounds::drafts
