// SPDX-License-Identifier: MIT
// The one way to open a database.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace grounds {

/// "grds" as a big-endian number; file(1) and we know the file by it.
inline constexpr int application_id = 0x67726473;

/// Opens, or creates, a database for the importer: foreign keys on, migrated to this program's schema in one transaction.
/// Throws Error when the path can't be written, holds something else, belongs to another program, or is newer than this program.
SQLite::Database open_for_import(const std::string& path);

/// Opens an existing database read-only and defensive. Throws Error as above, and when its schema is older
/// (then it says to run grounds-import again, since the data can rebuild it).
SQLite::Database open_for_query(const std::string& path);

}  // namespace grounds
