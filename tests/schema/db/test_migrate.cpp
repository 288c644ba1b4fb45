// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <map>
#include <regex>
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
using test::text_of;

Connection empty_database() {
    return open_unprepared(":memory:");
}

bool has_table(const Connection& db, const std::string& name) {
    return number_of(db, "SELECT count(*) FROM sqlite_schema WHERE name = '" + name + "'") == 1;
}

constexpr std::size_t word_lists = 15;  // the migration that compares words one by one

Connection database_of_version(std::size_t version) {
    auto db = empty_database();
    migrate(db, migrations().first(version));
    return db;
}

std::string without_spaces(const std::string& text) {
    return std::regex_replace(text, std::regex(R"(\s+)"), "");
}

/// "x IN ('a', 'b', 'c')" as "x = 'a' OR x = 'b' OR x = 'c'"; a list of two words as it is.
std::string compared_one_by_one(const std::string& sql) {
    static const std::regex list(R"((\w+) IN\s*\(('[^']*'(?:,\s*'[^']*'){2,})\))");
    static const std::regex comma(R"(,\s*)");
    std::string result;
    auto rest = sql.cbegin();
    for (std::sregex_iterator match(sql.begin(), sql.end(), list), end; match != end; ++match) {
        const auto name = match->str(1);
        result.append(rest, match->prefix().second);
        result += name + " = " + std::regex_replace(match->str(2), comma, " OR " + name + " = ");
        rest = match->suffix().first;
    }
    return result.append(rest, sql.cend());
}

std::map<std::string, std::string> tables_of(const Connection& db) {
    std::map<std::string, std::string> tables;
    Statement(db, "SELECT name, sql FROM sqlite_schema WHERE type = 'table'").each([&](const Row& row) {
        tables.emplace(row.text("name"), row.text("sql"));
    });
    return tables;
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

TEST_CASE("a new database is made as all migrations, one after the other, would leave it") {
    const std::vector<Migration> each(migrations().begin(), migrations().end());  // not known as "all of them"
    const auto migrated = empty_database();
    migrate(migrated, each);
    const auto made = empty_database();
    migrate(made, migrations());
    for (const auto* asked :
         {"SELECT group_concat(type || ' ' || name || coalesce(sql, ''), ';') FROM "
          "(SELECT * FROM sqlite_schema ORDER BY type, name)",
          "SELECT user_version FROM pragma_user_version", "SELECT application_id FROM pragma_application_id"}) {
        CHECK((test::value_of(made, asked) == test::value_of(migrated, asked)));
    }
    CHECK(number_of(made, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'") > 50);
}

TEST_CASE("words are compared one by one, each as the list before said it, and nothing else changes") {
    const auto before = tables_of(database_of_version(word_lists - 1));
    const auto after = tables_of(database_of_version(word_lists));
    REQUIRE(after.size() == before.size());
    std::size_t changed = 0;
    for (const auto& [name, sql] : before) {
        INFO(name);
        const auto wanted = compared_one_by_one(sql);
        CHECK(without_spaces(after.at(name)) == without_spaces(wanted));
        changed += wanted == sql ? 0 : 1;
    }
    CHECK(changed > 20);
}

TEST_CASE("no CHECK makes SQLite build a table of words for each row") {
    for (const auto& [name, sql] : tables_of(database_of_version(migrations().size()))) {
        INFO(name);
        CHECK(compared_one_by_one(sql) == sql);
    }
}

TEST_CASE("rows of an earlier version stay, and a word outside its list is still refused") {
    auto db = database_of_version(word_lists - 1);
    const Statement insert(db,
                           "INSERT INTO retraction_snapshot (slug, as_of, as_of_from, rows, unmatchable, "
                           "file_sha256, origin_id) VALUES (?1, '2026-01-02', ?2, 3, 0, ?3, 1)");
    const std::string sha256(64, 'a');
    Statement(db, "PRAGMA foreign_keys = OFF").run();
    insert.run("one", "file-name", sha256);
    migrate(db, migrations());
    CHECK(text_of(db, "SELECT as_of_from FROM retraction_snapshot") == "file-name");
    insert.run("two", "given", sha256);
    CHECK_THROWS_AS(insert.run("three", "heard", sha256), Error);
    CHECK(number_of(db, "SELECT count(*) FROM retraction_snapshot") == 2);
}

TEST_CASE("after the migrations the text of a table can't be written") {
    auto db = database_of_version(word_lists);
    CHECK_THROWS_AS(Statement(db, "UPDATE sqlite_schema SET sql = ''").run(), Error);
}
