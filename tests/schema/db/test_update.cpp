// SPDX-License-Identifier: MIT
// A database changes beside its file; what is damaged is said.
#include "schema/db/update.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

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

namespace {

/// A write that another program broke off: the file half changed, and its journal.
void leave_half_written(const std::string& sound, const std::string& path) {
    SQLite::Database other(sound, SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE; UPDATE claim SET note = 'half'");
    REQUIRE(sqlite3_db_cacheflush(other.getHandle()) == SQLITE_OK);
    fs::copy_file(sound, path);
    fs::copy_file(sound + "-journal", path + "-journal");
    other.exec("ROLLBACK");
}

/// What a reader without any rights says of a file; "" if it answers.
std::string fault_to_a_stranger(const std::string& path) {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    const auto child = ::fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        const bool other = ::geteuid() != 0 || ::setuid(nobody) == 0;
        const auto said = other ? fault_of(path) : std::string("is still root");
        const bool written = ::write(ends[1], said.data(), said.size()) == static_cast<ssize_t>(said.size());
        ::_exit(written ? 0 : 1);
    }
    ::close(ends[1]);
    std::string said(4096, '\0');
    const auto size = ::read(ends[0], said.data(), said.size());
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
    said.resize(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    return said;
}

}  // namespace

TEST_CASE("a write that another program broke off is taken back, or named where nobody may write", "[update]") {
    const Scratch scratch;
    test::sample_database(scratch / "x.db");
    const auto path = scratch / "half.db";
    leave_half_written(scratch / "x.db", path);
    SECTION("where it may be written") {
        CHECK(number_of(open_for_query(path), "SELECT count(*) FROM claim WHERE note = 'half'") == 0);
        CHECK_FALSE(fs::exists(path + "-journal"));
    }
    SECTION("in a folder that may only be read") {
        fs::permissions(scratch.folder(), static_cast<fs::perms>(0555));
        for (const auto& name : {path, path + "-journal"}) {
            fs::permissions(name, static_cast<fs::perms>(0444));
        }
        const auto said = fault_to_a_stranger(path);
        fs::permissions(scratch.folder(), static_cast<fs::perms>(0755));
        CHECK_THAT(said, Catch::Contains("a write was broken off") && Catch::Contains("half.db-journal"));
    }
}

TEST_CASE("a file that another program has changed is told from one that none has, by its first page", "[update]") {
    const Scratch scratch;
    const auto path = scratch / "x.db";
    test::sample_database(path);
    CHECK_FALSE(Update(path, no_patience()).was_changed());
    SQLite::Database(path, SQLite::OPEN_READWRITE).exec("UPDATE claim SET note = 'by hand'");
    CHECK(Update(path, no_patience()).was_changed());
}

TEST_CASE("a page that changed while the first one did not is damage: nothing goes on from it", "[update]") {
    const Scratch scratch;
    const auto path = scratch / "x.db";
    test::sample_database(path);
    const auto size = static_cast<std::streamoff>(fs::file_size(path));
    {
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(size - 9);  // the last byte before the checksum of the last page
        file.put('\x5A');
    }
    Update update(path, no_patience());
    CHECK_FALSE(update.was_changed());
    CHECK_THROWS_WITH(update.next(), Catch::Contains("a page is not as it was written"));
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
