// SPDX-License-Identifier: MIT
#pragma once

#include "base/file.hpp"
#include "base/problem.hpp"
#include "schema/model/dataset.hpp"

namespace grounds::sheets {

/// Reads the documents of a YAML sheet (docs/sheets.md).
void read_sheets(const base::Input& input, Dataset& data, Problems& problems);

}  // namespace grounds::sheets
