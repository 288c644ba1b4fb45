// SPDX-License-Identifier: MIT
// --fields: which columns of a table, in which order.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "query/text/table.hpp"

namespace grounds::query {

inline void add_fields(CLI::App& command, std::string& fields) {
    command.add_option("--fields", fields, "Only these fields, in this order")->type_name("A,B");
}

/// All columns if no field is named.
inline Table with_fields(const Table& table, const std::string& fields) {
    return fields.empty() ? table : select_columns(table, CLI::detail::split(fields, ','));
}

}  // namespace grounds::query
