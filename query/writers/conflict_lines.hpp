// SPDX-License-Identifier: MIT
#pragma once

#include "query/writers/page.hpp"
#include "schema/model/assessment.hpp"

namespace grounds::writers {

/// A conflict: its type, both sides with what they say, the explanation, the likely cause. `number` 0 is left out;
/// without `sides` what each side says is left
/// to the explanation.
void add_conflict(Page& page, const Conflict& conflict, long number = 0, bool sides = true);

}  // namespace grounds::writers
