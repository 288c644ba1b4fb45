// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace grounds::query {

/// The id of the source that `text` names: the id itself, or a beginning that only one source has ("001").
/// Throws NotFound if there is none, Error if several begin so.
std::string source_named(const SQLite::Database& db, const std::string& text);

/// The same for a side of a conflict: a source or a study.
std::string side_named(const SQLite::Database& db, const std::string& text);

/// The same for a work: a reference's key or a study's id.
std::string work_id_named(const SQLite::Database& db, const std::string& text);

}  // namespace grounds::query
