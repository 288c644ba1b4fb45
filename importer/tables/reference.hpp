// SPDX-License-Identifier: MIT
#pragma once

#include "importer/readers/yaml/records.hpp"

namespace grounds {

/// A bibliographic record as a map: key, type, title, authors ("Family, Given" or an institution), doi, pmid, ...
/// Only mappings have it: in sheets a bibliography file says this.
void read_reference_document(const YamlNode& document, SheetContext& context, Dataset& data);

}  // namespace grounds
