// SPDX-License-Identifier: MIT
// The one way to open a database.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/db/connection.hpp"

namespace grounds::db {

/// "grds" as a big-endian number; file(1) and we know the file by it.
inline constexpr int application_id = 0x67726473;

/// Opens, or creates, a database for the importer: foreign keys on, migrated to this program's schema in one
/// transaction. `path` is a plain path (never a URI); ":memory:" gives a database that dies with the connection. Throws
/// Error when the path can't be written, holds something else, belongs to another program, or is newer than this
/// program.
Connection open_for_import(const std::string& path);

/// The same in two steps, for an importer that writes all or nothing: opening writes nothing (SQLite may make an empty
/// file) ...
Connection open_unprepared(const std::string& path);
/// ... and this checks and migrates inside the caller's writing transaction. Returns whether the database held
/// something under an older schema.
bool prepare(const Connection& db);

/// True if the open file is no longer the one of that name: removed, or replaced by another.
bool is_moved(const Connection& db);

/// Removes a file without content, under its lock, so that no other program can be about to fill it. One that waited
/// for that lock sees is_moved().
void remove_if_empty(const std::string& path);

/// Opens an existing database read-only and defensive. Throws Error as above, and when its schema is older
/// (then it says to run grounds-import again, since the data can rebuild it).
Connection open_for_query(const std::string& path);

/// Nothing is stored in it yet, by whomever.
bool is_empty(const Connection& db);

/// Throws Error for a database of another program.
void check_ours(const Connection& db);

/// What every connection has: no schema that stands in the file is trusted, no value or statement grows without bound,
/// and the functions that our statements use are there.
void set_up(Engine& engine);

/// A number of the file's header, by its name there ("user_version"). Throws Failure.
long pragma(const Connection& db, const char* name);

/// Until the transaction ends, rows may refer to what is not there yet.
void defer_references(const Connection& db);

/// Name of a table that has a row which refers to nothing. Only a transaction that is not committed can hold one.
std::optional<std::string> broken_reference(const Connection& db);

/// Counts what the tables hold, so that the engine chooses good ways to it. After many rows have changed.
void refresh_statistics(const Connection& db);

/// Throws Failure::Kind::damaged unless the tables, indexes, views and triggers of a database of schema `version` are
/// those that this program makes: nothing is missing, added or changed.
void check_schema(const Connection& db, std::size_t version);

/// What SQLite finds wrong with the file as a whole, at most `most` faults; empty if nothing. Reads all of it.
std::vector<std::string> faults_of_file(const Connection& db, int most);

/// The same, more slowly: also what indexes hold against their tables, and rows that refer to nothing.
std::vector<std::string> faults_of_content(const Connection& db);

/// Throws Failure::Kind::damaged if faults_of_file() finds any.
void check_file(const Connection& db);

}  // namespace grounds::db
