// SPDX-License-Identifier: MIT
#pragma once

#include "importer/dataset.hpp"
#include "importer/problem.hpp"
#include "importer/progress.hpp"
#include "importer/run.hpp"
#include "importer/walk.hpp"

namespace grounds {

/// What was read, and which stored files that speaks for.
struct Intake {
    Dataset data;
    Walk walk;
};

/// Reads all files that the options name, each by the reader of its format. Faults become problems.
Intake take_in(const RunOptions& options, Progress& progress, Problems& problems);

}  // namespace grounds
