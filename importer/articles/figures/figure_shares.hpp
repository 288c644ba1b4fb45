// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "importer/articles/text/text.hpp"

namespace grounds::articles {

/// A part of a whole, in [0, 1].
struct Share {
    double value = 0;
    Span span;
};

/// "one in four women", "3 of 20 powders", "three out of ten", "a third of", if it starts there.
std::optional<Share> share_at(const Text& text, const Span& sentence, long start);

}  // namespace grounds::articles
