// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "query/table.hpp"
#include "query/terminal.hpp"

namespace grounds {

/// Claims for reading: id, statement, verdict with certainty, how many sources and conflicts. `claims` has the columns
/// id, statement, verdict, certainty, certainty_lowest, certainty_highest, sources, conflicts.
std::string claim_lines(const Table& claims, const Screen& screen);

}  // namespace grounds
