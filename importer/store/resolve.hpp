// SPDX-License-Identifier: MIT
// What the sheets leave to the program: which work a marker means.
#pragma once

#include <vector>

#include "base/progress.hpp"
#include "importer/store/writer.hpp"

namespace grounds::store {

/// Takes a work that is about to go out of the citations that the program decided; they are resolved again later.
void release_reference(Writer& writer, long reference);

/// Resolves anew every citation that the program decides, against all that is stored now. Writes only what differs.
/// Returns the rows of the appearances of which something was written, each once.
std::vector<long> resolve_citations(Writer& writer, base::Progress& progress);

}  // namespace grounds::store
