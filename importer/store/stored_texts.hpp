// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "importer/store/settle.hpp"
#include "importer/store/stored.hpp"
#include "schema/db/connection.hpp"

namespace grounds::store {

/// True if any candidate is stored.
bool has_candidates(const db::Connection& db);

/// What settle() must know of every stored source.
std::vector<StoredText> load_stored_texts(const db::Connection& db, const Stored& stored);

}  // namespace grounds::store
