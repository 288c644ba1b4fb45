// SPDX-License-Identifier: MIT
// Comparisons of a folder of expected numbers with ours. The folder is laid out as metafor's is: effects/ID.csv,
// results.csv (a row a data set, method and test), tests.csv (a row a quantity), leave1out_DL.csv.
#pragma once

#include <filesystem>

namespace grounds::test {

using Folder = std::filesystem::path;

/// Rows of methods EE, DL, REML and PM; other methods are not ours. Returns the number of rows.
long check_pools(const Folder& folder);

/// DL with a normal test without each study in turn.
long check_leave_one_out(const Folder& folder);

/// Egger's regression, the Q-profile interval, Mantel-Haenszel and Peto; other tests are not ours.
long check_tests(const Folder& folder);

/// Effect sizes and variances from the arms, where the data set has them and the measure is ours.
long check_effects(const Folder& folder);

}  // namespace grounds::test
