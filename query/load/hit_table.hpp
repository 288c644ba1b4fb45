// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "query/load/search.hpp"
#include "query/text/table.hpp"

namespace grounds::query {

/// The claims that were found, in their order: id, statement, verdict, certainty, certainty_lowest, certainty_highest,
/// question, conflicts, sources, appearances, match.
Table hit_table(const SQLite::Database& db, const std::vector<Hit>& hits);

}  // namespace grounds::query
