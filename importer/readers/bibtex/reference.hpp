// SPDX-License-Identifier: MIT
#pragma once

#include "importer/problem.hpp"
#include "importer/readers/bibtex/entry.hpp"
#include "schema/model/reference.hpp"

#include <string>

namespace grounds {

/// An entry (with what it inherits by crossref already in it) as a record. Faults of fields become Problems of `file`.
Reference to_reference(const BibEntry& entry, const std::string& file, Problems& problems);

}  // namespace grounds
