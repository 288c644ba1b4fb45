// SPDX-License-Identifier: MIT
#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "schema/db/database.hpp"
#include "schema/load/dossier.hpp"
#include "tests/schema/sample.hpp"
#include "tests/schema/scratch.hpp"

using namespace grounds;
using namespace grounds::db;
using namespace grounds::load;
using grounds::test::Scratch;

TEST_CASE("random bytes are an error, never a crash") {
    const Scratch scratch;
    CHECK(rc::check([&](const std::string& bytes) {
        const auto path = scratch.file("random.db", "not " + bytes);
        RC_ASSERT_THROWS_AS(open_for_query(path), Error);
        RC_ASSERT_THROWS_AS(open_for_import(path), Error);
    }));
}

TEST_CASE("a damaged database gives an error or its records, never a crash or a bare SQLite exception") {
    const Scratch scratch;
    test::sample_database(scratch / "good.db");
    const auto good = test::read_file(scratch / "good.db");
    CHECK(rc::check([&] {
        auto bad = good;
        for (const auto& place :
             *rc::gen::container<std::vector<std::size_t>>(20, rc::gen::inRange<std::size_t>(100, good.size()))) {
            bad[place] = *rc::gen::arbitrary<char>();
        }
        try {
            const auto db = open_for_query(scratch.file("bad.db", bad));
            for (const auto& id : question_ids(db)) {
                load_dossier(db, id);
            }
        } catch (const Error& error) {
            RC_ASSERT(error.where() == (scratch / "bad.db"));
        } catch (const std::out_of_range&) {
            RC_SUCCEED("a damaged index does not find what the table lists");
        }
    }));
}
