// SPDX-License-Identifier: MIT
#pragma once

#include "query/answers/change.hpp"
#include "schema/db/connection.hpp"

namespace grounds::query {

/// How every claim of a database stands, as the importer stored it.
ClaimStates load_claim_states(const db::Connection& db);

}  // namespace grounds::query
