// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.hpp"
#include "base/progress.hpp"
#include "importer/run/memory.hpp"
#include "importer/run/run.hpp"
#include "importer/run/walk.hpp"
#include "schema/model/dataset.hpp"

namespace grounds::importer {

/// What was read, and which stored files that speaks for.
struct Inputs {
    Dataset data;
    Walk walk;
    std::size_t said = 0;  ///< problems of the reading
    Memory memory;         ///< for the next run; without a fingerprint if that could not be spared anything
};

/// The files that the options name. Faults become problems.
Walk find_inputs(const RunOptions& options, Problems& problems);

/// Reads them, each by the reader of its format, but for those that `memory` spares. Faults become problems.
Inputs read_inputs(const RunOptions& options, Walk files, Memory memory, base::Progress& progress, Problems& problems);

}  // namespace grounds::importer
