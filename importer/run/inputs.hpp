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
    std::size_t said = 0;     ///< problems of the reading
    std::string fingerprint;  ///< of what was read; empty if the next run could not be spared it
};

/// The files that the options name. Faults become problems.
Walk find_inputs(const RunOptions& options, Problems& problems);

/// Reads them, each by the reader of its format. Faults become problems.
Inputs read_inputs(const RunOptions& options, Walk files, base::Progress& progress, Problems& problems);

/// The largest file that is read at all: a snapshot of Retraction Watch grows with the years.
inline constexpr std::size_t most_input_bytes = 256U << 20U;

}  // namespace grounds::importer
