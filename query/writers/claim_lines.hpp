// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include "base/terminal.hpp"
#include "query/text/table.hpp"
#include "schema/terms.hpp"

namespace grounds::writers {

/// Claims for reading: id, statement, verdict with certainty, how many sources and conflicts. `claims` has the columns
/// id, statement, verdict, certainty, certainty_lowest, certainty_highest, sources, conflicts. `sizes`: what became
/// of the sizes that claims name.
std::string claim_lines(const query::Table& claims, const std::map<std::string, SizeFound>& sizes,
                        const base::Screen& screen);

}  // namespace grounds::writers
