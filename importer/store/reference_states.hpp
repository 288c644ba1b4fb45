// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "base/problem.hpp"
#include "importer/store/writer.hpp"

namespace grounds::store {

/// Sets the state of every stored reference after publication from what a person typed, else from the notices of the
/// loaded snapshot on any record of the work, by DOI or PMID. A PMID counts only where no DOI speaks against it; where
/// one does, that is a warning. Records of one work (table duplicate) share their notices.
/// Returns the rows of the references whose state changed, and with `snapshot_is_new` of all that a notice is about.
std::vector<long> refresh_reference_states(Writer& writer, bool snapshot_is_new, Problems& problems);

}  // namespace grounds::store
