// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <vector>

#include "importer/store/settle.hpp"
#include "importer/store/stored.hpp"

namespace grounds::store {

/// True if any candidate is stored.
bool has_candidates(const SQLite::Database& db);

/// What settle() must know of every stored source.
std::vector<StoredText> load_stored_texts(const SQLite::Database& db, const Stored& stored);

}  // namespace grounds::store
