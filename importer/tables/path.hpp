// SPDX-License-Identifier: MIT
// Where a value stands in a row: a column, or a path into nested JSON (docs/mappings.md, "Paths").
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "importer/tables/row.hpp"

namespace grounds::tables {

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
