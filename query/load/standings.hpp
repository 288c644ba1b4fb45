// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "query/change.hpp"

namespace grounds {

/// How every claim of a database stands, as the importer stored it.
Standings load_standings(const SQLite::Database& db);

}  // namespace grounds
