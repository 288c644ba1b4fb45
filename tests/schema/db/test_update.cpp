// SPDX-License-Identifier: MIT
// A database changes beside its file; what is damaged is said.
#include "schema/db/update.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "schema/db/database.hpp"
#include "schema/db/statement.hpp"
#include "tests/schema/look.hpp"
#include "tests/schema/sample.hpp"
#include "tests/schema/scratch.hpp"

using namespace grounds;
using namespace grounds::db;
using grounds::test::number_of;
using grounds::test::Scratch;
namespace fs = std::filesystem;

namespace {

constexpr auto count_claims = "SELECT count(*) FROM claim";
constexpr auto change = "UPDATE claim SET note = 'changed'";
constexpr auto count_changed = "SELECT count(*) FROM claim WHERE note = 'changed'";
constexpr auto count_studies = "SELECT count(*) FROM study";
constexpr std::size_t page = 4096;

Patience no_patience() {
    return {std::chrono::milliseconds(50), {}, {}};
}

/// Where a table begins, counted in pages from 0.
std::size_t page_of(const std::string& path, const std::string& table) {
    const auto sql = "SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'";
    return static_cast<std::size_t>(number_of(open_for_query(path), sql.c_str())) - 1;
}

/// What a reader says of a file with these bytes; "" if it answers.
std::string fault_of(const std::string& path) {
    try {
        const auto db = open_for_query(path);
        for (const auto* sql : {"SELECT * FROM claim", "SELECT * FROM study", "SELECT * FROM finding",
                                "SELECT * FROM reference", "SELECT * FROM appearance"}) {
            Statement(db, sql).each([](const Row& row) { (void)row.values(); });
        }
        return {};
    } catch (const Error& error) {
        return error.what();
    }
}

}  // namespace

TEST_CASE("a reader has the state before until an update is whole, and keeps it", "[update]") {
    const Scratch scratch;
    const auto path = scratch / "x.db";
    test::sample_database(path);
    const auto reader = open_for_query(path);
    const Transaction state(reader, Transaction::For::reading);
    const auto claims = number_of(reader, count_claims);
    REQUIRE(claims > 0);
    REQUIRE(number_of(reader, count_changed) == 0);
    {
        Update update(path, no_patience());
        update.next().exec(change);
        CHECK(number_of(open_for_query(path), count_changed) == 0);
        update.commit();
    }
    CHECK(number_of(open_for_query(path), count_changed) == claims);
    CHECK(number_of(reader, count_changed) == 0);
    CHECK_FALSE(fs::exists(path + "-import"));
    CHECK_FALSE(fs::exists(path + "-journal"));
}

TEST_CASE("an update that is not committed leaves every byte", "[update]") {
    const Scratch scratch;
    const auto path = scratch / "x.db";
    test::sample_database(path);
    const auto bytes = test::read_file(path);
    {
        Update update(path, no_patience());
        update.next().exec(change);
    }
    CHECK(test::read_file(path) == bytes);
    CHECK_FALSE(fs::exists(path + "-import"));
}

TEST_CASE("one update at a time; the second one says so, and fails after its patience", "[update]") {
    const Scratch scratch;
    const auto path = scratch / "x.db";
    test::sample_database(path);
    const Update first(path, no_patience());
    int said = 0;
    const Patience patience{std::chrono::milliseconds(900), [&] { ++said; }, {}};
    CHECK_THROWS_AS(Update(path, patience), Failure);
    CHECK(said == 1);
}

TEST_CASE("what a killed update left is in nobody's way", "[update]") {
    const Scratch scratch;
    const auto path = scratch / "x.db";
    test::sample_database(path);
    REQUIRE(scratch.file("x.db-import", "half a database") == path + "-import");
    CHECK(fault_of(path).empty());
    Update update(path, no_patience());
    update.next().exec(change);
    update.commit();
    CHECK(number_of(open_for_query(path), count_changed) > 0);
}

TEST_CASE("a page that is not as it was written is damage, whatever differs in it", "[damage]") {
    const Scratch scratch;
    const auto path = scratch / "x.db";
    test::sample_database(path);
    const auto good = test::read_file(path);
    REQUIRE(fault_of(path).empty());
    SECTION("two pages in each other's place") {
        const auto first = page_of(path, "claim");
        const auto second = page_of(path, "study");
        auto bad = good;
        for (std::size_t i = 0; i < page; ++i) {
            std::swap(bad[first * page + i], bad[second * page + i]);
        }
        CHECK_THAT(fault_of(scratch.file("bad.db", bad)), Catch::Contains("damaged"));
    }
    SECTION("one letter") {
        auto bad = good;
        const auto at = bad.find("Magnesium");
        REQUIRE(at != std::string::npos);
        bad[at] = 'm';
        CHECK_THAT(fault_of(scratch.file("bad.db", bad)), Catch::Contains("damaged"));
    }
    SECTION("a number in a text's place, by another program") {
        SQLite::Database(path, SQLite::OPEN_READWRITE)
            .exec(
                "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = "
                "'study'; PRAGMA writable_schema = OFF");
        CHECK_THAT(fault_of(path), Catch::Contains("damaged"));
    }
    SECTION("a header that says that there is a write-ahead log") {
        auto bad = good;
        bad[18] = bad[19] = 2;
        CHECK_THAT(fault_of(scratch.file("bad.db", bad)), Catch::Contains("damaged"));
        CHECK_FALSE(fs::exists(scratch / "bad.db-wal"));
    }
}

TEST_CASE("a view that is not ours is damage", "[damage]") {
    const Scratch scratch;
    const auto path = scratch / "x.db";
    test::sample_database(path);
    open_unprepared(path).exec(
        "CREATE VIEW planted AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n");
    CHECK_THAT(fault_of(path), Catch::Contains("planted"));
    CHECK_THROWS_AS(Update(path, no_patience()), Failure);
}

TEST_CASE("an import goes on from a file that another program has changed well, and says so", "[update]") {
    const Scratch scratch;
    const auto path = scratch / "x.db";
    test::sample_database(path);
    SQLite::Database(path, SQLite::OPEN_READWRITE).exec("UPDATE claim SET note = 'by hand'");
    Update update(path, no_patience());
    CHECK(number_of(update.next(), count_studies) > 0);
    CHECK(update.was_changed());
    update.commit();
    CHECK(fault_of(path).empty());
}
