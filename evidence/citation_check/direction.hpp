// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "evidence/citation_check/check.hpp"

namespace grounds::citation_check {

/// Which way a text goes, and the sentence that says so.
struct Decided {
    Direction direction = Direction::cannot_tell;
    const SourceText* text = nullptr;
    const SourceSentence* sentence = nullptr;  ///< that decides
};

/// Nothing if the article's sentence tells no direction, or no sentence of the texts is about the same thing.
std::optional<Decided> direction_of(const Said& said, const std::vector<const SourceText*>& texts);

}  // namespace grounds::citation_check
