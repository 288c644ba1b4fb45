// SPDX-License-Identifier: MIT
// What a marker means, as text, as JSON and as a table.
#pragma once

#include <string>
#include <vector>

#include "query/load/resolve.hpp"
#include "query/terminal.hpp"
#include "query/writers/json.hpp"

namespace grounds {

/// docs/resolve.schema.json.
Json resolve_json(const MarkerAnswer& answer);
std::string resolve_text(const MarkerAnswer& answer, const Screen& screen);
/// One row a candidate.
Table candidate_table(const MarkerAnswer& answer);
/// One row a citation: the stored decision and the program's.
Table comparison_table(const std::vector<ComparedCitation>& citations);

}  // namespace grounds
