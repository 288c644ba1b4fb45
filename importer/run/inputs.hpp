// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.hpp"
#include "base/progress.hpp"
#include "importer/run/run.hpp"
#include "importer/run/walk.hpp"
#include "schema/model/dataset.hpp"

namespace grounds::importer {

/// What was read, and which stored files that speaks for.
struct Inputs {
    Dataset data;
    Walk walk;
};

/// Reads all files that the options name, each by the reader of its format. Faults become problems.
Inputs read_inputs(const RunOptions& options, base::Progress& progress, Problems& problems);

}  // namespace grounds::importer
