// SPDX-License-Identifier: MIT
#pragma once

#include "importer/readers/reader.hpp"

namespace grounds::draft {

/// Reads an article into a data set: its source, its reference list, and each sentence that seems to claim something as
/// an appearance without a claim. `format` is a name of formats().
void read_candidates(const char* format, const Input& input, Dataset& data, Problems& problems);

}  // namespace grounds::draft
