// SPDX-License-Identifier: MIT
#include "schema/db/database.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <filesystem>
#include <system_error>

#include "base/fold.hpp"
#include "schema/db/engine.hpp"
#include "schema/db/migrations.hpp"
#include "schema/db/page_checks.hpp"
#include "schema/db/statement.hpp"

namespace grounds::db {
namespace {

namespace fs = std::filesystem;

constexpr auto in_memory = ":memory:";
constexpr auto other_file = "name another file with --db";
constexpr auto import_first = "run grounds-import first, or name another file with --db";
constexpr auto import_again = "run grounds-import again: the data can rebuild it";

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
        throw failure_of(path, SQLITE_CANTOPEN, failure.message());
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

/// searchable(text) in SQL, for what fills the full-text indices.
void searchable(sqlite3_context* context, int /*one*/, sqlite3_value** values) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    if (text == nullptr) {
        sqlite3_result_null(context);
        return;
    }
    const auto indexed = base::searchable({text, static_cast<std::size_t>(sqlite3_value_bytes(values[0]))});
    sqlite3_result_text(context, indexed.data(), static_cast<int>(indexed.size()), SQLITE_TRANSIENT);
}

Connection open(const std::string& path, int flags) {
    auto engine = std::make_unique<Engine>(path, flags);
    set_up(*engine);
    return Connection(std::move(engine));
}

bool has_moved(const Engine& engine) {
    int moved = 0;
    const int code = sqlite3_file_control(engine.handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return code == SQLITE_OK && moved != 0;
}

void check_version(const Connection& db, const std::string& path) {
    const auto known = migrations().size();
    const auto version = checked_version(db, known);
    if (version < known) {
        throw Error(path, fmt::format("has schema {}, but this program needs schema {}", version, known), import_again);
    }
}

Connection open_writable(const std::string& path) {
    auto db = open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (sqlite3_db_readonly(db.engine().handle(), "main") == 1) {  // SQLite falls back to reading without a word
        throw failure_of(path, SQLITE_READONLY, "may not be written");
    }
    if (!is_empty(db)) {
        check_ours(db);
    }
    return db;
}

/// Opens a path, or makes an empty file there; `use` works on the database. A file that was made for nothing is
/// removed.
template <class Action>
Connection opened(const std::string& path, const Action& use) {
    const bool on_disk = path != in_memory;
    const bool existed = on_disk && check_path(path, {});
    if (on_disk && !existed) {
        check_folder(path);
    }
    try {
        auto db = open_writable(path);
        use(db);
        return db;
    } catch (const Error&) {
        if (on_disk && !existed) {
            remove_if_empty(path);
        }
        throw;
    }
}

}  // namespace

// A hostile file may hold anything: no schema of its own is trusted, and no value or statement grows without bound.
void set_up(Engine& engine) {
    auto* const handle = engine.handle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 64 << 20);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
    sqlite3_limit(handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000);
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 10);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1);
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 200);
    sqlite3_limit(handle, SQLITE_LIMIT_COMPOUND_SELECT, 50);
    engine.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON");
    sqlite3_create_function(handle, "searchable", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, searchable, nullptr,
                            nullptr);
}

bool is_empty(const Connection& db) {
    const bool has_objects =
        Statement(db, "SELECT 1 FROM sqlite_schema").first([](const Row& /*any*/) { return 1; }).has_value();
    return !has_objects && pragma(db, "application_id") == 0 && pragma(db, "user_version") == 0;
}

void check_ours(const Connection& db) {
    if (pragma(db, "application_id") != application_id) {
        throw Error(db.file(), "belongs to another program: it is an SQLite database, but not one of grounds",
                    other_file);
    }
}

void remove_if_empty(const std::string& path) {
    try {
        Engine engine(path, SQLITE_OPEN_READWRITE);
        engine.exec("BEGIN EXCLUSIVE");
        std::error_code failure;
        if (!has_moved(engine) && fs::file_size(path, failure) == 0 && !failure) {
            fs::remove(path, failure);
        }
    } catch (const Failure&) {
        return;  // in use, or gone: not ours to remove
    }
}

bool is_moved(const Connection& db) {
    return has_moved(db.engine());
}

long pragma(const Connection& db, const char* name) {
    return Statement(db, fmt::format("PRAGMA {}", name))
        .first([name](const Row& row) { return row.integer(name); })
        .value_or(0);
}

void defer_references(const Connection& db) {
    db.exec("PRAGMA defer_foreign_keys = ON");
}

std::optional<std::string> broken_reference(const Connection& db) {
    return Statement(db, "PRAGMA foreign_key_check").first([](const Row& row) { return row.text("table"); });
}

void refresh_statistics(const Connection& db) {
    db.exec("PRAGMA analysis_limit = 1000; ANALYZE");  // of each index so many rows, however large it is
}

Connection open_unprepared(const std::string& path) {
    return opened(path, [](const Connection& /*as it is*/) {});
}

bool prepare(const Connection& db) {
    const bool held_something = !is_empty(db);
    if (held_something) {
        check_ours(db);
    }
    const bool is_older = checked_version(db, migrations().size()) < migrations().size();
    migrate_within(db, migrations());
    return held_something && is_older;
}

Connection open_for_import(const std::string& path) {
    return opened(path, [](const Connection& db) {
        if (is_empty(db)) {
            reserve_checksums(db.engine().handle());
        }
        migrate(db, migrations());
    });
}

namespace {

/// Of a write that was broken off in the middle, as other programs leave it: SQLite takes it back when the file is
/// opened for writing.
void take_back(const std::string& path) {
    try {
        Engine(path, SQLITE_OPEN_READWRITE).exec("SELECT 1 FROM sqlite_schema");
    } catch (const Failure&) {
        throw Error(
            path,
            fmt::format("a write was broken off, and {}-journal, which holds the state before, can't be used here",
                        path),
            "run grounds-import on it where its folder may be written");
    }
}

Connection open_repaired(const std::string& path) {
    auto db = open(path, SQLITE_OPEN_READONLY);
    const int code = sqlite3_exec(db.engine().handle(), "SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr);
    if (code != SQLITE_READONLY_ROLLBACK && code != SQLITE_READONLY_RECOVERY) {
        return db;  // what else is wrong, the next statement says
    }
    take_back(path);
    return open(path, SQLITE_OPEN_READONLY);
}

}  // namespace

Connection open_for_query(const std::string& path) {
    check_path(path, import_first);
    auto db = open_repaired(path);
    if (is_empty(db)) {
        throw Error(path, "is empty", import_first);
    }
    check_ours(db);
    check_version(db, path);
    db.engine().limit_work();
    db.exec("PRAGMA cache_size = -16000");  // kB: what a report reads again and again is checked once
    check_schema(db, migrations().size());
    if (!has_checksums(db.engine().handle())) {
        check_file(db);
    }
    return db;
}

}  // namespace grounds::db
