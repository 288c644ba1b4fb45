// SPDX-License-Identifier: MIT
#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <functional>
#include <string>

#include "schema/db/database.hpp"
#include "schema/db/migrations.hpp"
#include "schema/db/statement.hpp"
#include "tests/schema/look.hpp"
#include "tests/schema/sample.hpp"
#include "tests/schema/scratch.hpp"

using namespace grounds;
using namespace grounds::db;
using grounds::test::Scratch;
namespace fs = std::filesystem;

namespace {

/// Fails unless `act` throws an Error about `where` whose text and hint hold these words.
void check_error(const std::function<void()>& act, const std::string& where, const std::string& what,
                 const std::string& hint) {
    try {
        act();
    } catch (const Error& error) {
        CHECK(error.where() == where);
        CHECK_THAT(error.what(), Catch::Contains(what));
        CHECK_THAT(error.hint(), Catch::Contains(hint));
        return;
    }
    FAIL("no error; expected: " << what);
}

void check_import_error(const std::string& path, const std::string& what, const std::string& hint) {
    check_error([&] { open_for_import(path); }, path, what, hint);
}

void check_query_error(const std::string& path, const std::string& what, const std::string& hint) {
    check_error([&] { open_for_query(path); }, path, what, hint);
}

/// Root may write anywhere, so these cases run as somebody else.
class AsNobody {
public:
    AsNobody() : changed_(geteuid() != 0 || seteuid(65534) == 0) {}
    ~AsNobody() {
        if (getuid() == 0 && seteuid(0) != 0) {
            std::abort();
        }
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;
    explicit operator bool() const {
        return changed_;
    }

private:
    bool changed_;
};

class InFolder {
public:
    explicit InFolder(const fs::path& folder) : before_(fs::current_path()) {
        fs::current_path(folder);
    }
    ~InFolder() {
        std::error_code ignored;
        fs::current_path(before_, ignored);
    }
    InFolder(const InFolder&) = delete;
    InFolder& operator=(const InFolder&) = delete;

private:
    fs::path before_;
};

void run_sql(const std::string& path, const std::string& sql) {
    SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
}

long setting(const Connection& db, const std::string& name) {
    return test::number_of(db, "PRAGMA " + name);
}

}  // namespace

TEST_CASE("a new database is ours, whole and in DELETE mode; query reads it") {
    const Scratch scratch;
    const auto path = scratch / "new.db";
    {
        const auto db = open_for_import(path);
        CHECK(setting(db, "foreign_keys") == 1);
        CHECK(setting(db, "trusted_schema") == 0);
        CHECK(setting(db, "cell_size_check") == 1);
        CHECK(setting(db, "busy_timeout") == 5000);
        CHECK(Statement(db, "SELECT 1 FROM claim_overview").columns().size() == 1);
    }
    CHECK(test::read_file(path).substr(68, 4) == "grds");
    const auto db = open_for_query(path);
    CHECK(setting(db, "foreign_keys") == 1);
    CHECK(test::text_of(db, "PRAGMA journal_mode") == "delete");
}

TEST_CASE("opening again for import changes not one byte") {
    const Scratch scratch;
    const auto path = scratch / "same.db";
    test::sample_database(path);
    const auto before = test::read_file(path);
    open_for_import(path);
    CHECK(test::read_file(path) == before);
    CHECK_FALSE(fs::exists(path + "-journal"));
}

TEST_CASE("query can neither write nor change the schema") {
    const Scratch scratch;
    const auto path = scratch / "x.db";
    open_for_import(path);
    const auto db = open_for_query(path);
    CHECK_THROWS_AS(Statement(db, "DELETE FROM claim").run(), Failure);
    CHECK_THROWS_WITH(Statement(db, "CREATE TABLE t (x)").run(), Catch::Contains("readonly"));
}

TEST_CASE("a full-text search works under the hardened connection") {
    auto db = test::sample_database();
    db.exec(
        "INSERT INTO claim_search (rowid, statement) VALUES (1, 'Leg cramping'); "
        "INSERT INTO claim_search (claim_search) VALUES ('rebuild')");
    CHECK(test::number_of(db, "SELECT count(*) FROM claim_search WHERE claim_search MATCH 'cramps'") == 1);
}

TEST_CASE("a path that begins with file: is a plain path") {
    const Scratch scratch;
    const InFolder inside(scratch.folder());
    open_for_import("file:x.db?mode=memory");
    CHECK_NOTHROW(open_for_query("file:x.db?mode=memory"));
    CHECK(fs::exists(scratch / "file:x.db?mode=memory"));
}

TEST_CASE("a missing database sends the user to grounds-import") {
    const Scratch scratch;
    check_query_error(scratch / "missing.db", "no such file", "run grounds-import first");
    CHECK_FALSE(fs::exists(scratch / "missing.db"));
    check_query_error(scratch.file("empty.db", ""), "is empty", "run grounds-import first");
    const auto below_a_file = scratch.file("plain", "x") + "/x.db";
    check_query_error(below_a_file, "no such file", "run grounds-import first");
    check_import_error(below_a_file, "there is no folder", "make the folder");
    check_import_error(scratch / "none/x.db", "there is no folder", "make the folder");
}

TEST_CASE("what is not a regular file is refused") {
    const Scratch scratch;
    for (const auto& check : {check_import_error, check_query_error}) {
        check(scratch.folder().string(), "is a folder", "--db");
        check("/dev/null", "not a regular file", "--db");
    }
    check_error([] { open_for_import(""); }, "--db", "empty", "--db");
    check_error([] { open_for_query(""); }, "--db", "empty", "--db");
}

TEST_CASE("a file that is no database is refused and kept") {
    const Scratch scratch;
    const auto path = scratch.file("notes.txt", std::string(2000, 'x'));
    check_import_error(path, "is not a database", "--db");
    check_query_error(path, "is not a database", "--db");
    CHECK(test::read_file(path) == std::string(2000, 'x'));
}

TEST_CASE("a database of another program is refused and kept") {
    const Scratch scratch;
    const auto path = scratch / "other.db";
    SECTION("that has no application id") {
        run_sql(path, "CREATE TABLE t (x)");
    }
    SECTION("that has one and no table") {
        run_sql(path, "PRAGMA application_id = 7; PRAGMA user_version = 1");
    }
    SECTION("that has only a version") {
        run_sql(path, "PRAGMA user_version = 3");
    }
    const auto before = test::read_file(path);
    check_import_error(path, "belongs to another program", "--db");
    check_query_error(path, "belongs to another program", "--db");
    CHECK(test::read_file(path) == before);
}

TEST_CASE("a newer schema is refused, an older one sends query to grounds-import") {
    const Scratch scratch;
    const auto path = scratch / "x.db";
    open_for_import(path);
    SECTION("newer") {
        run_sql(path, "PRAGMA user_version = 999");
        check_import_error(path, "schema 999", "newer version");
        check_query_error(path, "schema 999", "newer version");
    }
    SECTION("negative") {
        run_sql(path, "PRAGMA user_version = -1");
        check_import_error(path, "schema -1", "newer version");
        check_query_error(path, "schema -1", "newer version");
    }
    SECTION("older") {
        fs::remove(path);
        {
            const auto db = open_unprepared(path);
            migrate(db, migrations().first(1));
        }
        check_query_error(path, "has schema 1", "run grounds-import again");
        open_for_import(path);
        CHECK_NOTHROW(open_for_query(path));
    }
}

TEST_CASE("what may not be read or written is an error before the work") {
    const Scratch scratch;
    const auto path = scratch / "x.db";
    test::sample_database(path);
    fs::permissions(scratch.folder(), fs::perms(0755));
    fs::permissions(path, fs::perms(0666));
    const auto as_nobody = [](const std::function<void()>& act) {
        const AsNobody nobody;
        if (!nobody) {
            WARN("skipped: this user may write anywhere and may not become another");
            return;
        }
        act();
    };
    SECTION("a folder: query reads, import refuses") {
        fs::permissions(scratch.folder(), fs::perms(0555));
        as_nobody([&] {
            CHECK_NOTHROW(open_for_query(path));
            check_import_error(path, "readonly database", "its folder");
            check_import_error(scratch / "new.db", "unable to open database file", "its folder");
        });
    }
    SECTION("a file that may only be read") {
        fs::permissions(path, fs::perms(0444));
        as_nobody([&] {
            CHECK_NOTHROW(open_for_query(path));
            check_import_error(path, "may not be written", "may be read and written");
        });
    }
    SECTION("a file that may not be read") {
        fs::permissions(path, fs::perms(0));
        as_nobody([&] {
            check_query_error(path, "unable to open database file", "may be read");
            check_import_error(path, "unable to open database file", "may be read");
        });
    }
    fs::permissions(scratch.folder(), fs::perms(0755));
}

TEST_CASE("a database that can't be filled is not left behind") {
    const Scratch scratch;
    const auto path = scratch / "x.db";
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
    auto small = before;
    small.rlim_cur = 16384;
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    std::string hint;
    try {
        open_for_import(path);
    } catch (const Error& error) {
        hint = error.hint();
    }
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    CHECK_THAT(hint, Catch::Contains("disk"));
    CHECK_FALSE(fs::exists(path));
    CHECK_FALSE(fs::exists(path + "-journal"));
}
