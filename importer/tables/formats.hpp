// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "importer/tables/row.hpp"

namespace grounds::tables {

#define GROUNDS_TABLE(NAME, EXTENSIONS, SUMMARY, FUNCTION) void FUNCTION(const base::Input&, const RowSink&, Problems&);
#include "importer/tables/formats.def"
#undef GROUNDS_TABLE

/// All formats of tables, in the order of formats.def.
std::span<const TableFormat> table_formats();

/// By file name, or nullptr.
const TableFormat* table_format_for(std::string_view file_name);

/// By --format name, or nullptr.
const TableFormat* table_format_named(std::string_view format);

}  // namespace grounds::tables
