// SPDX-License-Identifier: MIT
#include "schema/db/database.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <system_error>

#include "base/fold.hpp"
#include "schema/db/migrations.hpp"

namespace grounds::db {
namespace {

namespace fs = std::filesystem;

constexpr int busy_timeout_ms = 5000;
constexpr auto in_memory = ":memory:";
constexpr auto other_file = "name another file with --db";
constexpr auto import_first = "run grounds-import first, or name another file with --db";
constexpr auto import_again = "run grounds-import again: the data can rebuild it";

/// What to do about a failure, by SQLite's primary code.
std::string remedy(int code) {
    switch (code) {
        case SQLITE_FULL:
            return "free some space on the disk and try again";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "another program is using it: try again when that has ended";
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return "check that the file and its folder exist and may be read and written";
        case SQLITE_IOERR:
            return "check the disk and the space on it";
        case SQLITE_CORRUPT:
            return "the file is damaged: delete it and run grounds-import again";
        case SQLITE_NOTADB:
            return other_file;
        default:
            return {};
    }
}

/// Debian builds SQLite with URIs on, so "file:x?mode=..." would not be the path that the user typed.
std::string plain_path(const std::string& path) {
    return path.starts_with("file:") ? "./" + path : path;
}

/// SQLite takes a file that is shorter than its smallest page for an empty one, and would write over it.
void check_size(const std::string& path) {
    constexpr std::uintmax_t smallest_page = 512;
    std::error_code failure;
    const auto size = fs::file_size(path, failure);
    if (!failure && size > 0 && size < smallest_page) {
        throw Error(path, "is not a database", other_file);
    }
}

/// Only what the file system can tell; `exists` comes from the same look at it.
bool check_path(const std::string& path, const std::string& hint_if_missing) {
    if (path.empty()) {
        throw Error("--db", "the name of the database is empty", other_file);
    }
    std::error_code failure;
    const auto status = fs::status(path, failure);
    if (status.type() == fs::file_type::not_found || failure == std::errc::not_a_directory) {
        if (!hint_if_missing.empty()) {
            throw Error(path, "there is no such file", hint_if_missing);
        }
        return false;
    }
    if (failure) {
        throw Error(path, failure.message(), remedy(SQLITE_CANTOPEN));
    }
    if (status.type() != fs::file_type::regular) {
        throw Error(path, fs::is_directory(status) ? "is a folder, not a database" : "is not a regular file",
                    other_file);
    }
    check_size(path);
    return true;
}

void check_folder(const std::string& path) {
    const auto folder = fs::path(path).parent_path();
    std::error_code failure;
    if (!folder.empty() && !fs::is_directory(folder, failure)) {
        throw Error(path, fmt::format("there is no folder {}", folder.string()),
                    "make the folder, or " + std::string(other_file));
    }
}

/// A hostile file may hold anything: no schema of its own is trusted, and no value or statement grows without bound.
void harden(SQLite::Database& db) {
    auto* const handle = db.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 64 << 20);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
    sqlite3_limit(handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000);
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 10);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1);
    db.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON");
}

/// searchable(text) in SQL, for what fills the full-text indices.
void add_searchable(SQLite::Database& db) {
    const auto searchable = [](sqlite3_context* context, int, sqlite3_value** values) {
        const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
        if (text == nullptr) {
            sqlite3_result_null(context);
            return;
        }
        const auto indexed = base::searchable({text, static_cast<std::size_t>(sqlite3_value_bytes(values[0]))});
        sqlite3_result_text(context, indexed.data(), static_cast<int>(indexed.size()), SQLITE_TRANSIENT);
    };
    db.createFunction("searchable", 1, true, nullptr, searchable, nullptr, nullptr);
}

SQLite::Database open(const std::string& path, int flags) {
    // One thread uses a connection, so SQLite's own mutexes only cost time.
    SQLite::Database db(plain_path(path), flags | SQLite::OPEN_NOMUTEX, busy_timeout_ms);
    harden(db);
    add_searchable(db);
    return db;
}

int number(const SQLite::Database& db, const char* sql) {
    SQLite::Statement query(db, sql);
    query.executeStep();
    return query.getColumn(0).getInt();
}

bool is_empty(const SQLite::Database& db) {
    return number(db, "SELECT count(*) FROM sqlite_schema") == 0 && number(db, "PRAGMA application_id") == 0 &&
           number(db, "PRAGMA user_version") == 0;
}

void check_ours(const SQLite::Database& db, const std::string& path) {
    if (number(db, "PRAGMA application_id") != application_id) {
        throw Error(path, "belongs to another program: it is an SQLite database, but not one of grounds", other_file);
    }
}

void check_version(const SQLite::Database& db, const std::string& path) {
    const auto known = migrations().size();
    const auto version = checked_version(db, known);
    if (version < known) {
        throw Error(path, fmt::format("has schema {}, but this program needs schema {}", version, known), import_again);
    }
}

SQLite::Database open_writable(const std::string& path) {
    auto db = open(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    if (sqlite3_db_readonly(db.getHandle(), "main") == 1) {  // SQLite falls back to reading without a word
        throw Error(path, "may not be written", remedy(SQLITE_READONLY));
    }
    if (!is_empty(db)) {
        check_ours(db, path);
    }
    return db;
}

/// Opens a path, or makes an empty file there; `use` works on the database. A file that was made for nothing is
/// removed.
template <class Action>
SQLite::Database opened(const std::string& path, const Action& use) {
    const bool on_disk = path != in_memory;
    const bool existed = on_disk && check_path(path, {});
    if (on_disk && !existed) {
        check_folder(path);
    }
    try {
        auto db = open_writable(path);
        use(db);
        return db;
    } catch (const SQLite::Exception& cause) {
        if (on_disk && !existed) {
            remove_if_empty(path);
        }
        throw database_error(path, cause);
    } catch (const Error&) {
        if (on_disk && !existed) {
            remove_if_empty(path);
        }
        throw;
    }
}

}  // namespace

void remove_if_empty(const std::string& path) {
    try {
        SQLite::Database db(plain_path(path), SQLite::OPEN_READWRITE);
        const SQLite::Transaction lock(db, SQLite::TransactionBehavior::EXCLUSIVE);
        std::error_code failure;
        if (!is_moved(db) && fs::file_size(path, failure) == 0 && !failure) {
            fs::remove(path, failure);
        }
    } catch (const SQLite::Exception&) {
        return;  // in use, or gone: not ours to remove
    }
}

bool is_moved(const SQLite::Database& db) {
    int moved = 0;
    const int code = sqlite3_file_control(db.getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return code == SQLITE_OK && moved != 0;
}

Error database_error(const std::string& path, const SQLite::Exception& cause, const std::string& doing) {
    const int code = cause.getErrorCode() & 0xff;
    const std::string what = code == SQLITE_NOTADB ? "is not a database" : cause.what();
    return {path, doing.empty() ? what : fmt::format("{} (while {})", what, doing), remedy(code)};
}

SQLite::Database open_unprepared(const std::string& path) {
    return opened(path, [](const SQLite::Database&) {});
}

bool prepare(SQLite::Database& db) {
    const bool held_something = !is_empty(db);
    if (held_something) {
        check_ours(db, db.getFilename());
    }
    const bool is_older = checked_version(db, migrations().size()) < migrations().size();
    migrate_within(db, migrations());
    return held_something && is_older;
}

SQLite::Database open_for_import(const std::string& path) {
    return opened(path, [](SQLite::Database& db) { migrate(db, migrations()); });
}

SQLite::Database open_for_query(const std::string& path) {
    check_path(path, import_first);
    try {
        auto db = open(path, SQLite::OPEN_READONLY);
        if (is_empty(db)) {
            throw Error(path, "is empty", import_first);
        }
        check_ours(db, path);
        check_version(db, path);
        return db;
    } catch (const SQLite::Exception& cause) {
        throw database_error(path, cause);
    }
}

}  // namespace grounds::db
