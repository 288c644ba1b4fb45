// SPDX-License-Identifier: MIT
#pragma once

#include "query/writers/page.hpp"
#include "schema/model/assessment.hpp"

namespace grounds::writers {

/// A conflict: its type, both sides with what they say, the explanation, the likely cause. `number` 0 is left out;
/// `most` lines for each text, 0 for all;
/// with one line the sides are left to the explanation.
void add_conflict(Page& page, const Conflict& conflict, long number = 0, int most = 0);

}  // namespace grounds::writers
