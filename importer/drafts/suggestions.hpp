// SPDX-License-Identifier: MIT
// Which claims and questions of a database a sentence may be about: by words, substance and figures, with why. Pure.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/model/question.hpp"
#include "schema/model/source.hpp"

namespace grounds::drafts {

/// A claim of the database that shares words with a sentence.
struct NearClaim {
    std::string claim;
    std::string statement;
    std::string question;
    std::string question_text;
    std::string substance;
    std::vector<Quantity> quantities;  ///< the claim's answer, size and dose
};

inline constexpr std::size_t most_suggestions = 3;

/// Claims that fit, best first, at most `most_suggestions`; where none fits well, the question of the nearest one.
std::vector<Suggestion> rank_claims(std::string_view says, const std::vector<Figure>& figures,
                                    const std::vector<NearClaim>& near);

/// The words of a text that tell what it is about, in small letters, each once; for a full-text query.
std::vector<std::string> content_words(std::string_view text);

/// What a database says to a sentence. Empty where there is no database.
using Suggest = std::function<std::vector<Suggestion>(const std::string& says, const std::vector<Figure>& figures)>;

/// For each sentence of an analysis, in its order.
using Suggestions = std::vector<std::vector<Suggestion>>;

}  // namespace grounds::drafts
