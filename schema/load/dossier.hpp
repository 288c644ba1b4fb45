// SPDX-License-Identifier: MIT
// Rows to structs. Both programs read records only through these functions.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

#include "schema/model/dossier.hpp"

namespace grounds {

/// Ids of all questions, sorted.
std::vector<std::string> question_ids(const SQLite::Database& db);

/// Everything about one question. Throws std::out_of_range if there is none with this id.
Dossier load_dossier(const SQLite::Database& db, const std::string& question);

}  // namespace grounds
