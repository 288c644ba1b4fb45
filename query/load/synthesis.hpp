// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>

#include "schema/model/assessment.hpp"

namespace grounds::query {

/// The stored synthesis of a question with its trials; nothing if the question has no randomised trials.
std::optional<Synthesis> load_synthesis(const SQLite::Database& db, const std::string& question);

}  // namespace grounds::query
