// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>

#include "base/problem.hpp"
#include "base/progress.hpp"
#include "importer/store/store.hpp"
#include "schema/model/dataset.hpp"

namespace grounds::passages {

/// How many passages were found how.
using AnchorCounts = std::map<AnchorState, long>;

/// Verifies every stored passage of the sources that were read against the articles' texts in `folder`, and stores
/// anchors and quotations. Texts that differ, are missing or are not UTF-8 give warnings. Sources that name no text are
/// left alone. Throws Error if there is no such folder.
AnchorCounts verify_texts(store::Store& store, const std::vector<Source>& sources, const std::filesystem::path& folder,
                          base::Progress& progress, Problems& problems);

}  // namespace grounds::passages
