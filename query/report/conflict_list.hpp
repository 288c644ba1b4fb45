// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "query/report/document.hpp"
#include "schema/model/assessment.hpp"

namespace grounds::report {

/// One item for each conflict, with both sides and the likely cause below it.
void write_conflicts(md::Document& document, const std::vector<Conflict>& conflicts);

}  // namespace grounds::report
