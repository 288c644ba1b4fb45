// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "importer/draft/lexicon.hpp"
#include "importer/draft/markers.hpp"
#include "schema/terms.hpp"

namespace grounds::draft {

/// How a sentence says what it says: reports (others say or found it), denies (a verb of effect is denied), hedges
/// (may, might, possibly), else asserts.
Stance stance_of(const std::vector<Token>& tokens, const std::vector<CueHit>& hits,
                 const std::vector<FoundMarker>& markers);

}  // namespace grounds::draft
