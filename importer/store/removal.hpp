// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.hpp"
#include "importer/store/plan.hpp"
#include "schema/db/connection.hpp"

namespace grounds::store {

/// Appends a problem for each stored record that this import does not read and that refers to one which it removes.
/// (Records that are read are checked by check(), which no longer knows the removed ones.)
void check_removals(const db::Connection& db, const Plan& plan, Problems& problems);

}  // namespace grounds::store
