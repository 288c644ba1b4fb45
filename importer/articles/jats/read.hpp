// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/file.hpp"
#include "base/problem.hpp"
#include "schema/model/dataset.hpp"

namespace grounds::jats {

/// Reads a JATS article as a source with candidates, or a reference list without its article (docs/jats.md).
void read_jats(const base::Input& input, Dataset& data, Problems& problems);

bool is_jats(std::string_view head);

}  // namespace grounds::jats
