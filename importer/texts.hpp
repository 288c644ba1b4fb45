// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>

#include "importer/dataset.hpp"
#include "importer/problem.hpp"
#include "importer/progress.hpp"
#include "importer/store/store.hpp"

namespace grounds {

/// How many passages were found how.
using AnchorCounts = std::map<AnchorState, long>;

/// Verifies every stored passage of the sources that were read against the articles' texts in `folder`, and stores
/// anchors and quotations. Texts that differ, are missing or are not UTF-8 give warnings. Sources that name no text are
/// left alone. Throws Error if there is no such folder.
AnchorCounts verify_texts(Store& store, const std::vector<Source>& sources, const std::filesystem::path& folder,
                          Progress& progress, Problems& problems);

}  // namespace grounds
