// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/progress.hpp"
#include "schema/db/connection.hpp"

namespace grounds::store {

/// What is wrong in a database, one line a fault: what no constraint can hold, and what the program derived from the
/// records once but would not derive now. Writes into `db`, which is a copy to be thrown away.
std::vector<std::string> faults_of(const db::Connection& db, base::Progress& progress);

}  // namespace grounds::store
