// SPDX-License-Identifier: MIT
// What a marker means, as text, as JSON and as a table.
#pragma once

#include <string>
#include <vector>

#include "base/terminal.hpp"
#include "query/load/resolve.hpp"
#include "query/writers/json.hpp"

namespace grounds::writers {

/// docs/resolve.schema.json.
Json resolve_json(const query::MarkerAnswer& answer);
std::string resolve_text(const query::MarkerAnswer& answer, const base::Screen& screen);
/// One row a candidate.
query::Table candidate_table(const query::MarkerAnswer& answer);
/// One row a citation: the stored decision and the program's.
query::Table comparison_table(const std::vector<query::ComparedCitation>& citations);

}  // namespace grounds::writers
