// SPDX-License-Identifier: MIT
#pragma once

#include "evidence/resolution/marker.hpp"

namespace grounds {

/// Finds DOI, PMID, PMCID, ISBN and web address in `marker.text`.
void read_identifiers(Marker& marker);

}  // namespace grounds
