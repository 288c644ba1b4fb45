// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "schema/db/database.hpp"
#include "schema/db/engine.hpp"
#include "schema/db/migrations.hpp"

namespace grounds::db {
namespace {

/// Says for what the statements were: the engine does not know.
void exec(const Connection& db, const std::string& sql, std::string_view doing) {
    auto* const handle = db.engine().handle();
    if (const int code = sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr); code != SQLITE_OK) {
        throw db.engine().failure(code, doing);
    }
}

/// While it lives our own statements may change the text of a table (015_word_lists.sql); no statement that a file
/// brings with it is run meanwhile.
class SchemaWriting {
public:
    explicit SchemaWriting(const Connection& db) : handle_(db.engine().handle()) {
        set_defensive(0);
    }
    ~SchemaWriting() {
        set_defensive(1);
    }
    SchemaWriting(const SchemaWriting&) = delete;
    SchemaWriting& operator=(const SchemaWriting&) = delete;

private:
    void set_defensive(int on) {
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, on, nullptr);
    }

    sqlite3* handle_;
};

void run_missing(const Connection& db, std::span<const Migration> missing) {
    const SchemaWriting writing(db);
    for (const auto& migration : missing) {
        exec(db, migration.sql, fmt::format("applying {}", migration.name));
    }
}

void make_whole(const Connection& db) {
    for (const auto& object : schema_objects()) {
        if (!object.is_made_by_engine) {
            exec(db, object.sql, fmt::format("making the {} {}", object.type, object.name));
        }
    }
}

}  // namespace

std::size_t checked_version(const Connection& db, std::size_t known) {
    const long version = pragma(db, "user_version");
    if (version < 0 || static_cast<std::size_t>(version) > known) {
        throw Error(db.file(),
                    fmt::format("has schema {}, but this program knows only schemas up to {}", version, known),
                    "use a newer version of grounds, or name another file with --db");
    }
    return static_cast<std::size_t>(version);
}

void migrate_within(const Connection& db, std::span<const Migration> all) {
    const auto had = checked_version(db, all.size());
    if (had == 0 && all.data() == migrations().data() && all.size() == migrations().size()) {
        make_whole(db);
    } else {
        run_missing(db, all.subspan(had));
    }
    // Written even if it does not change: opening the journal shows a read-only folder now, not after the work.
    exec(db, fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", application_id, all.size()),
         "preparing the schema");
}

void migrate(const Connection& db, std::span<const Migration> all) {
    Transaction transaction(db, Transaction::For::writing);
    // Read inside the transaction: another importer may have migrated the file while this one waited for it.
    const bool is_current = checked_version(db, all.size()) == all.size();
    migrate_within(db, all);
    if (!is_current) {
        transaction.commit();
    }
}

}  // namespace grounds::db
