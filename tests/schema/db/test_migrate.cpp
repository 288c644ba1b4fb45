// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "schema/db/database.hpp"
#include "schema/db/migrations.hpp"
#include "tests/schema/look.hpp"

using namespace grounds;
using namespace grounds::db;

namespace {

constexpr Migration first{"001_first.sql", "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);"};
constexpr Migration second{"002_second.sql", "CREATE TABLE b (x INTEGER) STRICT;"};
constexpr Migration broken{"003_broken.sql", "CREATE TABLE c (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);"};

using test::number_of;

Connection empty_database() {
    return open_unprepared(":memory:");
}

bool has_table(const Connection& db, const std::string& name) {
    return number_of(db, "SELECT count(*) FROM sqlite_schema WHERE name = '" + name + "'") == 1;
}

}  // namespace

TEST_CASE("migrations are applied in order and only once") {
    auto db = empty_database();
    migrate(db, std::array{first});
    migrate(db, std::array{first, second});
    migrate(db, std::array{first, second});
    CHECK(number_of(db, "PRAGMA user_version") == 2);
    CHECK(number_of(db, "PRAGMA application_id") == application_id);
    CHECK(number_of(db, "SELECT count(*) FROM a") == 1);
    CHECK(has_table(db, "b"));
}

TEST_CASE("a failing migration leaves the database as it was") {
    auto db = empty_database();
    SECTION("a new one") {
        CHECK_THROWS_AS(migrate(db, std::array{first, second, broken}), Error);
        CHECK(number_of(db, "SELECT count(*) FROM sqlite_schema") == 0);
        CHECK(number_of(db, "PRAGMA user_version") == 0);
        CHECK(number_of(db, "PRAGMA application_id") == 0);
    }
    SECTION("an older one") {
        migrate(db, std::array{first});
        CHECK_THROWS_AS(migrate(db, std::array{first, second, broken}), Error);
        CHECK(number_of(db, "PRAGMA user_version") == 1);
        CHECK_FALSE(has_table(db, "b"));
        CHECK_FALSE(has_table(db, "c"));
        migrate(db, std::array{first, second});  // no transaction was left open
        CHECK(has_table(db, "b"));
    }
}

TEST_CASE("a failing migration is named") {
    auto db = empty_database();
    try {
        migrate(db, std::array{first, second, broken});
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.where() == ":memory:");
        CHECK(std::string(error.what()) == "no such table: nowhere (while applying 003_broken.sql)");
    }
}

TEST_CASE("a full disk leaves the database as it was and says what to do") {
    auto db = empty_database();
    db.exec("PRAGMA max_page_count = 3");
    try {
        migrate(db, migrations());
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(std::string(error.what()).find("full") != std::string::npos);
        CHECK(error.hint().find("free some space") != std::string::npos);
    }
    CHECK(number_of(db, "SELECT count(*) FROM sqlite_schema") == 0);
}

TEST_CASE("a database from a newer program is refused") {
    auto db = empty_database();
    migrate(db, std::array{first, second});
    CHECK_THROWS_AS(migrate(db, std::array{first}), Error);
    CHECK(number_of(db, "PRAGMA user_version") == 2);
}

TEST_CASE("the embedded migrations are the files of schema/sql, in the order of their numbers") {
    std::vector<std::string> names;
    for (const auto& migration : migrations()) {
        names.emplace_back(migration.name);
    }
    REQUIRE_FALSE(names.empty());
    CHECK(std::is_sorted(names.begin(), names.end()));
    for (std::size_t index = 0; index < names.size(); ++index) {
        CHECK(std::stoul(names[index]) == index + 1);
    }
}
