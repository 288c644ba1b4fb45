// SPDX-License-Identifier: MIT
// Small helpers of query/load: rows as they are, as tables.
#pragma once

#include <string>
#include <vector>

#include "query/text/table.hpp"
#include "schema/db/statement.hpp"

namespace grounds::query {

/// All columns of a row.
std::vector<Value> read_row(const db::Row& row);

/// All rows of a statement; columns named as the statement names them.
template <class... Values>
Table read_table(const db::Statement& statement, const Values&... values) {
    return {statement.columns(), statement.all(read_row, values...)};
}

/// Rows of `sql`, which takes one text or nothing.
Table read_table(const db::Connection& db, const char* sql, const std::string& parameter);

}  // namespace grounds::query
