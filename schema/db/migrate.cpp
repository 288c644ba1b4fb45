// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "schema/db/database.hpp"
#include "schema/db/migrations.hpp"

namespace grounds::db {
namespace {

void apply(SQLite::Database& db, const Migration& migration) {
    try {
        db.exec(migration.sql);
    } catch (const SQLite::Exception& cause) {
        throw database_error(db.getFilename(), cause, fmt::format("applying {}", migration.name));
    }
}

}  // namespace

std::size_t checked_version(const SQLite::Database& db, std::size_t known) {
    SQLite::Statement query(db, "PRAGMA user_version");
    query.executeStep();
    const int version = query.getColumn(0).getInt();
    if (version < 0 || static_cast<std::size_t>(version) > known) {
        throw Error(db.getFilename(),
                    fmt::format("has schema {}, but this program knows only schemas up to {}", version, known),
                    "use a newer version of grounds, or name another file with --db");
    }
    return static_cast<std::size_t>(version);
}

void migrate_within(SQLite::Database& db, std::span<const Migration> all) {
    try {
        for (const auto& migration : all.subspan(checked_version(db, all.size()))) {
            apply(db, migration);
        }
        // Written even if it does not change: opening the journal shows a read-only folder now, not after the work.
        db.exec(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", application_id, all.size()));
    } catch (const SQLite::Exception& cause) {
        throw database_error(db.getFilename(), cause, "preparing the schema");
    }
}

void migrate(SQLite::Database& db, std::span<const Migration> all) {
    try {
        SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
        // Read inside the transaction: another importer may have migrated the file while this one waited for it.
        const bool is_current = checked_version(db, all.size()) == all.size();
        migrate_within(db, all);
        if (!is_current) {
            transaction.commit();
        }
    } catch (const SQLite::Exception& cause) {
        throw database_error(db.getFilename(), cause, "preparing the schema");
    }
}

}  // namespace grounds::db
