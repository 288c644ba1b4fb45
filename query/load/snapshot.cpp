// SPDX-License-Identifier: MIT
#include "query/load/snapshot.hpp"

#include <exception>

namespace grounds::query {

namespace {

void run(const SQLite::Database& db, const char* sql) {
    SQLite::Statement(db, sql).executeStep();
}

}  // namespace

Snapshot::Snapshot(const SQLite::Database& db) : db_(db) {
    run(db, "BEGIN");
    try {
        run(db, "SELECT count(*) FROM sqlite_schema");  // SQLite looks at the file only now
        SQLite::Statement version(db, "PRAGMA data_version");
        version.executeStep();
        version_ = static_cast<long>(version.getColumn(0).getInt64());
    } catch (const std::exception&) {
        run(db, "ROLLBACK");
        throw;
    }
}

Snapshot::~Snapshot() {
    try {
        run(db_, "ROLLBACK");
    } catch (const std::exception&) {  // the connection is of no use any more, and whoever uses it next learns why
    }
}

}  // namespace grounds::query
