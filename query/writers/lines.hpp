// SPDX-License-Identifier: MIT
// One line of a table in a format that has lines: for tables that are too long to be held.
#pragma once

#include <string>
#include <vector>

#include "query/text/table.hpp"

namespace grounds::writers {

/// With a leading apostrophe where a spreadsheet would run the text as a formula; numbers stay numbers.
std::string without_formula(std::string text);

std::string csv_line(const std::vector<query::Value>& cells);
std::string tsv_line(const std::vector<query::Value>& cells);
std::string jsonl_line(const std::vector<std::string>& columns, const std::vector<query::Value>& cells);

}  // namespace grounds::writers
