// SPDX-License-Identifier: MIT
// What the importer derived and stored: assessments, fidelity, conflicts.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <string>
#include <vector>

#include "schema/model/assessment.hpp"

namespace grounds::query {

/// The stored assessment of a claim; verdict `no-evidence-recorded` and nothing else where it was not assessed.
Assessment load_assessment(const SQLite::Database& db, const std::string& claim);

/// Fidelity of every citation of a claim's appearances, by citation row.
std::map<long, std::vector<Fidelity>> load_fidelity(const SQLite::Database& db, const std::string& claim);

}  // namespace grounds::query
