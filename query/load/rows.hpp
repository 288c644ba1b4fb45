// SPDX-License-Identifier: MIT
// Small helpers of query/load: whole results as tables.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

#include "query/text/table.hpp"

namespace grounds::query {

/// The row on which a statement stands.
std::vector<Value> read_row(SQLite::Statement& statement);

/// All rows of a statement that is bound and not yet stepped; columns named as the statement names them.
Table read_table(SQLite::Statement& statement);

/// Rows of `sql` with one bound text `?1`.
Table read_table(const SQLite::Database& db, const char* sql, const std::string& parameter);

}  // namespace grounds::query
