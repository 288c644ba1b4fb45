// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "importer/articles/text/text.hpp"

namespace grounds::articles {

/// Where ICU's rules for a locale end sentences within a span, in code points of the text; the last is the span's end.
std::vector<long> breaks_of(const Text& text, const Span& span, const std::string& locale);

/// A letter that has a capital and is none: false for scripts without case.
bool is_small_letter(const Text& text, long at);

}  // namespace grounds::articles
