// SPDX-License-Identifier: MIT
#pragma once

#include "importer/sheets/records.hpp"

namespace grounds::tables {

/// A bibliographic record as a map: key, type, title, authors ("Family, Given" or an institution), doi, pmid, ...
/// Only mappings have it: in sheets a bibliography file says this.
void read_reference_document(const sheets::YamlNode& document, sheets::SheetContext& context, Dataset& data);

}  // namespace grounds::tables
