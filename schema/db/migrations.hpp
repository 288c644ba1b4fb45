// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <span>

namespace grounds::db {

/// One numbered .sql file of schema/sql, embedded at build. A released file is never edited; changes are new files.
struct Migration {
    const char* name;
    const char* sql;
};

/// All migrations in order; the schema's version is their count.
std::span<const Migration> migrations();

/// Number of migrations that a database has had (`PRAGMA user_version`). Throws Error when it is not in [0, known].
std::size_t checked_version(const SQLite::Database& db, std::size_t known);

/// Brings a database that is empty or ours to version `all.size()`: the missing migrations, the version and our
/// application id in one IMMEDIATE transaction, so that a failure leaves the database as it was. Proves on the way that
/// the file and its folder can be written, even if nothing is missing.
/// Throws Error naming the migration and the file, also when the database is newer than `all`.
void migrate(SQLite::Database& db, std::span<const Migration> all);

/// The same inside a transaction of the caller.
void migrate_within(SQLite::Database& db, std::span<const Migration> all);

}  // namespace grounds::db
