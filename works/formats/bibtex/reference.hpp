// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.hpp"
#include "schema/model/reference.hpp"
#include "works/formats/bibtex/entry.hpp"

#include <optional>
#include <string>

namespace grounds::formats {

/// An entry (with what it inherits by crossref already in it) as a record; nothing, with a rejection, if it names no
/// work. What a field can't say becomes a warning.
std::optional<Reference> to_reference(const BibEntry& entry, const std::string& file, Problems& problems);

}  // namespace grounds::formats
