// SPDX-License-Identifier: MIT
// One row of a table, whatever its format.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "base/file.hpp"
#include "base/problem.hpp"
#include "importer/sheets/node.hpp"

namespace grounds::tables {

/// A row: a map from column to value. CSV and TSV give texts; JSONL gives whatever the line holds.
struct Row {
    long line = 0;  ///< 1-based line at which it starts
    sheets::YamlNode values;
    std::string fault;  ///< why the row can't be read; empty for a sound one
};

/// Takes each row as it is read.
using RowSink = std::function<void(Row)>;

/// A format of tables: one file in importer/tables and one line in formats.def.
struct TableFormat {
    std::string_view name;        ///< for --format
    std::string_view extensions;  ///< ".csv"
    std::string_view summary;
    /// A row that can't be read goes to the sink with its fault; a file that can't be read on is a Problem.
    void (*read)(const base::Input&, const RowSink&, Problems&);
};

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
