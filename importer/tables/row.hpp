// SPDX-License-Identifier: MIT
// One row of a table, whatever its format.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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
const TableFormat* table_format_named(std::string_view name);

/// A second file, by key.
using JoinedTable = std::map<std::string, sheets::YamlNode>;

/// What a template may look at: a row, the element of it that `each` is at, the joined files.
struct RowScope {
    const Row* row = nullptr;
    std::string_view file;                      ///< the table's name without folder and extension
    const sheets::YamlNode* element = nullptr;  ///< "@"; nullptr without `each`
    std::vector<std::string> keys;              ///< "@1", "@2": key or index at each "*" of `each`
    const std::map<std::string, JoinedTable>* joined = nullptr;
};

/// The scalar at a path: trimmed and in one line if it is a text; a list of scalars joined by ", "; "" where there is
/// none.
std::string value_at(const RowScope& scope, std::string_view path);

/// The items of a list of scalars, or the one scalar.
std::vector<std::string> values_at(const RowScope& scope, std::string_view path);

/// Every element that a path with "*" leads to, each with the keys that the "*" stand for. Without a "*" one or none.
std::vector<RowScope> elements_of(const RowScope& scope, std::string_view path);

/// Why a path is none, or "": "the bracket is not closed".
std::string path_fault(std::string_view path);

/// The column that a path starts at; "" if it starts at "@", "$" or a joined file.
std::string column_of(std::string_view path, const std::vector<std::string>& joined);

}  // namespace grounds::tables
