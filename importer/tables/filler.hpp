// SPDX-License-Identifier: MIT
// From a mapping and one row to documents, as a sheet would hold them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "importer/tables/mapping.hpp"

namespace grounds::tables {

/// The documents of one row. Their nodes carry the lines of the mapping, so that a fault leads to the columns behind
/// it.
struct RowDocuments {
    std::vector<sheets::YamlNode> documents;
    std::vector<std::string> faults;  ///< values that a lookup does not list
    std::vector<std::string> empty;   ///< columns of values that were left out
    std::string skipped;              ///< why the row makes nothing, if a rule says so
};

/// Applies a mapping to a row. A document that an element makes is one of the row's; documents with the same root are
/// one, with the lists of both.
RowDocuments documents_of(const Mapping& mapping, const RowScope& scope);

/// Columns that the templates of a line of the mapping use.
using ColumnsByLine = std::map<long, std::set<std::string>>;
ColumnsByLine columns_by_line(const Mapping& mapping);

}  // namespace grounds::tables
