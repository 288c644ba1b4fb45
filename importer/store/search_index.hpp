// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "importer/store/writer.hpp"

namespace grounds::store {

/// Makes the rows of claim_search for these claims anew, and drops those of claims that are gone.
void index_claims(Writer& writer, const std::vector<long>& claims);

}  // namespace grounds::store
