// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "importer/run/run.hpp"

namespace grounds::importer {

/// Whether one of the paths is a dump of a database: it is read by itself.
bool names_dump(const RunOptions& options);

/// How the reading of a dump ended.
struct DumpReport {
    Problems problems;
    long rows = 0;
    bool stored = false;
};

/// Reads a dump into a new or empty database, all of it or nothing. Throws Error.
DumpReport run_dump_import(const RunOptions& options);

}  // namespace grounds::importer
