// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "importer/draft/text.hpp"

namespace grounds::draft {

/// Where ICU's rules for a locale end sentences within a span, in code points of the text; the last is the span's end.
std::vector<long> breaks_of(const Text& text, const Span& span, const std::string& locale);

}  // namespace grounds::draft
