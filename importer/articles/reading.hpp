// SPDX-License-Identifier: MIT
#pragma once

#include "base/file.hpp"
#include "base/problem.hpp"
#include "schema/model/dataset.hpp"

namespace grounds::articles {

/// Reads an article into a data set: its source, its reference list, and each sentence that seems to claim something as
/// an appearance without a claim. `format` is a name of formats().
void read_candidates(const char* format, const base::Input& input, Dataset& data, Problems& problems);

}  // namespace grounds::articles
