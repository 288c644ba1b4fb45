// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "importer/articles/markers/markers.hpp"
#include "importer/articles/text/lexicon.hpp"
#include "schema/terms.hpp"

namespace grounds::articles {

/// How a sentence says what it says: reports (others say or found it), denies (a verb of effect is denied), hedges
/// (may, might, possibly), else asserts.
Stance stance_of(const std::vector<Token>& tokens, const std::vector<CueHit>& hits,
                 const std::vector<FoundMarker>& markers);

}  // namespace grounds::articles
