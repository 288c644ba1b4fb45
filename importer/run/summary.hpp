// SPDX-License-Identifier: MIT
// What a run says: problems to standard error, the summary to standard output. Nothing from a file reaches a terminal
// with its control characters.
#pragma once

#include <string>

#include "importer/run/run.hpp"

namespace grounds::importer {

/// "file:line: message; hint"; warnings say that they are.
std::string problem_line(const Problem& problem);

/// One line a problem and, if there are any, a count that ends with `consequence` (may be empty). Of warnings of a file
/// that differ only in names and numbers the first ten, and how many there are more, unless `verbose`.
void print_problems(const Problems& problems, const std::string& consequence, bool verbose);

/// How many records of each kind ended how, as a table; removed ones by name, and with `verbose` every record.
/// Nothing with --quiet.
void print_summary(const RunReport& report, const RunOptions& options, bool verbose);

/// What became of the run that has problems: "nothing was stored", "the others were stored"; "" if nothing is left out.
std::string consequence_of(const RunReport& report, const RunOptions& options);

/// How many records were checked.
void print_checked(const RunReport& report);

/// Throws Error if what was printed did not arrive; `consequence` (may be empty) says what was done all the same.
void check_output(const std::string& consequence);

}  // namespace grounds::importer
