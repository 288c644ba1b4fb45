// SPDX-License-Identifier: MIT
// All records of a kind, one row each, with filters.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "query/text/table.hpp"
#include "schema/db/connection.hpp"

namespace grounds::query {

/// Filter name ("verdict") to value; a filter without a value is "yes".
using Filters = std::map<std::string, std::string>;

/// Kinds that can be listed (plural words).
std::vector<std::string> list_kinds();

/// Filters that make sense for a kind.
std::vector<std::string> filters_of(std::string_view kind);

/// Rows of a kind, ordered by id (appearances as they are read). Throws Error for a filter that the kind does not have.
Table list_records(const db::Connection& db, std::string_view kind, const Filters& filters);

}  // namespace grounds::query
