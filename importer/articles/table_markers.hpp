// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "importer/articles/analysis.hpp"

namespace grounds::articles {

/// A table's rows seldom cite: the work is named in a line "Source: ..." below, in the sentence above, or earlier in
/// the section in a sentence about the same thing. Rows without a marker get that one, marked as `elsewhere`.
void give_rows_their_markers(const Text& text, std::vector<ReadSentence>& sentences);

}  // namespace grounds::articles
