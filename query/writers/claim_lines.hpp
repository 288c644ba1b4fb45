// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>

#include "base/terminal.hpp"
#include "query/text/table.hpp"

namespace grounds::writers {

/// Claims for reading: id, statement, verdict with certainty, how many sources and conflicts. `claims` has the columns
/// id, statement, verdict, certainty, certainty_lowest, certainty_highest, sources, conflicts. `sized`: ids of claims
/// that name a size, which a verdict does not vouch for.
std::string claim_lines(const query::Table& claims, const std::set<std::string>& sized, const base::Screen& screen);

}  // namespace grounds::writers
