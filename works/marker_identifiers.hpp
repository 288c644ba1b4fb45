// SPDX-License-Identifier: MIT
#pragma once

#include "works/marker.hpp"

namespace grounds::works {

/// Finds DOI, PMID, PMCID, ISBN and web address in `marker.text`.
void read_identifiers(Marker& marker);

}  // namespace grounds::works
