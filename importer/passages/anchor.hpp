// SPDX-License-Identifier: MIT
// Where does a stored passage stand in the article's text now? Pure: no files, no database.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "base/progress.hpp"
#include "base/utf8.hpp"
#include "importer/passages/forms.hpp"
#include "importer/store/store.hpp"
#include "schema/model/dataset.hpp"
#include "schema/model/source.hpp"

namespace grounds::passages {

/// Length of prefix and suffix of a quotation, in code points.
inline constexpr long context_length = 32;

/// Similarity from which an approximate match counts.
inline constexpr double fuzzy_threshold = 0.8;

/// The same passage with its anchor found anew:
/// exact: the text at start..end has the hash; moved: the same text stands elsewhere, the nearest place is taken, also
/// where line ends, spaces or the composition of accents are others (importer/passages/forms.hpp);
/// fuzzy: `passage.exact` (an earlier verified quotation) has an approximate match of similarity `score`; else orphan.
/// Exact and moved set the quotation; fuzzy and orphan keep the earlier one.
Passage anchor(const base::CodePoints& text, Passage passage);
/// The same for many passages of one text: `forms` are its own.
Passage anchor(const base::CodePoints& text, TextForms& forms, Passage passage);

/// How many passages were found how.
using AnchorCounts = std::map<AnchorState, long>;

/// Verifies every stored passage of the sources that were read against the articles' texts in `folder`, and stores
/// anchors and quotations. Texts that differ, are missing or are not UTF-8 give warnings. Sources that name no text are
/// left alone. Throws Error if there is no such folder.
AnchorCounts verify_texts(store::Store& store, const PackedList<Source>& sources, const std::filesystem::path& folder,
                          base::Progress& progress, Problems& problems);

}  // namespace grounds::passages
