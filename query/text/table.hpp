// SPDX-License-Identifier: MIT
// A table of values: what list-like commands answer with.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace grounds::query {

/// Unknown, a whole number, a number, text, or a list of texts.
using Value = std::variant<std::monostate, long, double, std::string, std::vector<std::string>>;

/// Rows of values under named columns, before anything decides how they are written.
struct Table {
    std::vector<std::string> columns;
    std::vector<std::vector<Value>> rows;  ///< each as long as `columns`
};

/// A value as text: "" for unknown, the shortest decimal for a number, lists joined by "; ".
std::string value_text(const Value& value);

/// Only the columns named, in that order; throws Error for a name that the table does not have, listing those it has.
Table select_columns(const Table& table, const std::vector<std::string>& names);

}  // namespace grounds::query
