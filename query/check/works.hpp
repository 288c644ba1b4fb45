// SPDX-License-Identifier: MIT
#pragma once

#include "schema/db/connection.hpp"

#include "query/text/table.hpp"

namespace grounds::query {

/// Numbers of the stored texts of works that contradict themselves. Columns: reference, part, start, end, what,
/// sentence.
Table contradictions_in_works(const db::Connection& db);

}  // namespace grounds::query
