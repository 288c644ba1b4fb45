// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "query/answers/change.hpp"

namespace grounds::query {

/// How every claim of a database stands, as the importer stored it.
Standings load_standings(const SQLite::Database& db);

}  // namespace grounds::query
