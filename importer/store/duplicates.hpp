// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "base/problem.hpp"
#include "importer/store/writer.hpp"

namespace grounds::store {

/// How the table of duplicates stands, and the rows of the references that were merged or parted.
struct RefreshedDuplicates {
    long merged = 0;
    long probable = 0;
    std::vector<long> changed;
};

/// Finds duplicates among all stored references and stores what differs from before.
RefreshedDuplicates refresh_duplicates(Writer& writer);

/// A warning for each two studies that name different records of one work as their report: they may be one study.
void report_shared_reports(const db::Connection& db, Problems& problems);

}  // namespace grounds::store
