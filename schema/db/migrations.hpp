// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>

#include "schema/db/connection.hpp"

namespace grounds::db {

/// One numbered .sql file of schema/sql, embedded at build. A released file is never edited; changes are new files.
struct Migration {
    const char* name;
    const char* sql;
};

/// All migrations in order; the schema's version is their count.
std::span<const Migration> migrations();

/// A table, index or view as all migrations leave it.
struct SchemaObject {
    const char* type;  ///< "table", "index" or "view"
    const char* name;
    const char* sql;         ///< that makes it
    bool is_made_by_engine;  ///< together with another
};

/// All of them, in an order in which they can be made. Written by the build, which runs the migrations.
std::span<const SchemaObject> schema_objects();

/// Number of migrations that a database has had (in its header). Throws Error when it is not in [0, known].
std::size_t checked_version(const Connection& db, std::size_t known);

/// Brings a database that is empty or ours to version `all.size()`: the missing migrations, the version and our
/// application id in one writing transaction, so that a failure leaves the database as it was. Proves on the way that
/// the file and its folder can be written, even if nothing is missing.
/// Throws Error naming the migration and the file, also when the database is newer than `all`. An empty database gets
/// the schema_objects() instead of all migrations() one after the other, which leaves the same for a tenth of the work.
void migrate(const Connection& db, std::span<const Migration> all);

/// The same inside a transaction of the caller.
void migrate_within(const Connection& db, std::span<const Migration> all);

}  // namespace grounds::db
