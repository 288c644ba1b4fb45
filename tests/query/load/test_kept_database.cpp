// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <filesystem>

#include "base/error.hpp"
#include "query/load/answers.hpp"
#include "query/load/kept_database.hpp"
#include "schema/db/database.hpp"
#include "tests/query/fixture.hpp"

using namespace grounds;
using namespace grounds::query;
using grounds::test::FixtureFile;

namespace {

std::string digest_now(KeptDatabase& database) {
    const Snapshot now(database.db());
    return database.info(now).digest;
}

}  // namespace

TEST_CASE("a database that stays open knows what another program has committed, and what it has not") {
    const FixtureFile file;
    KeptDatabase kept(file.path());
    const auto before = digest_now(kept);
    CHECK(before == load_info(kept.db()).digest);
    CHECK(digest_now(kept) == before);

    const auto writer = db::open_for_import(file.path());
    {
        const db::Transaction given_up(writer, db::Transaction::For::writing);
        writer.exec("UPDATE origin SET sha256 = replace(sha256, 'c', 'd')");
    }
    CHECK(digest_now(kept) == before);
    writer.exec("UPDATE origin SET sha256 = replace(sha256, 'c', 'd')");
    CHECK(digest_now(kept) != before);
    CHECK(digest_now(kept) == load_info(writer).digest);
}

TEST_CASE("a file that has gone, or given way to another, is known") {
    const FixtureFile file;
    const KeptDatabase kept(file.path());
    CHECK_FALSE(kept.is_moved());
    const auto other = file.path() + ".new";
    test::fixture(other);
    std::filesystem::rename(other, file.path());
    CHECK(kept.is_moved());
    std::filesystem::remove(file.path());
    CHECK(kept.is_moved());
    CHECK_THROWS_AS(KeptDatabase(file.path()), Error);
}

TEST_CASE("counts have the names that stats shows, and no other") {
    const auto db = test::fixture();
    const auto counts = load_counts(db);
    CHECK(counts.at("claim") > 0);
    for (const auto& [name, count] : counts) {
        CHECK(load_count(db, name) == count);
    }
    CHECK_THROWS_AS(load_count(db, "nothing"), std::out_of_range);
}
