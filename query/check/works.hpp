// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "query/text/table.hpp"

namespace grounds::query {

/// Numbers of the stored texts of works that contradict themselves. Columns: reference, part, start, end, what,
/// sentence.
Table contradictions_in_works(const SQLite::Database& db);

}  // namespace grounds::query
