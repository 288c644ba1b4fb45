// SPDX-License-Identifier: MIT
// The one way to open a database.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "base/error.hpp"

namespace grounds::db {

/// "grds" as a big-endian number; file(1) and we know the file by it.
inline constexpr int application_id = 0x67726473;

/// Opens, or creates, a database for the importer: foreign keys on, migrated to this program's schema in one
/// transaction. `path` is a plain path (never a URI); ":memory:" gives a database that dies with the connection. Throws
/// Error when the path can't be written, holds something else, belongs to another program, or is newer than this
/// program.
SQLite::Database open_for_import(const std::string& path);

/// The same in two steps, for an importer that writes all or nothing: opening writes nothing (SQLite may make an empty
/// file) ...
SQLite::Database open_unprepared(const std::string& path);
/// ... and this checks and migrates inside the caller's IMMEDIATE transaction. Returns whether the database held
/// something under an older schema.
bool prepare(SQLite::Database& db);

/// True if the open file is no longer the one of that name: removed, or replaced by another.
bool is_moved(const SQLite::Database& db);

/// Removes a file without content, under its lock, so that no other program can be about to fill it. One that waited
/// for that lock sees is_moved().
void remove_if_empty(const std::string& path);

/// Opens an existing database read-only and defensive. Throws Error as above, and when its schema is older
/// (then it says to run grounds-import again, since the data can rebuild it).
SQLite::Database open_for_query(const std::string& path);

/// SQLite's message says neither file nor remedy; this adds both. `doing` ("storing claims") may be empty.
Error database_error(const std::string& path, const SQLite::Exception& cause, const std::string& doing = {});

}  // namespace grounds::db
