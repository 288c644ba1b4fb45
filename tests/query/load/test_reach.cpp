// SPDX-License-Identifier: MIT
// What a work leads to: the citations of all of its records, and the records that may be the same.
#include <catch2/catch.hpp>

#include "query/load/answers.hpp"
#include "query/load/record.hpp"
#include "query/writers/texts.hpp"
#include "tests/query/fixture.hpp"

using namespace grounds;
using namespace grounds::query;
using grounds::test::fixture;

namespace {

void put_pair(const db::Connection& db, int kept, int other, const std::string& state, double score) {
    db.exec("INSERT INTO duplicate (kept_id, other_id, state, decided_by, agree, disagree, score) VALUES (" +
            std::to_string(kept) + ", " + std::to_string(other) + ", '" + state + "', 'program', 'title', '', " +
            std::to_string(score) + ")");
}

std::size_t count_citing(const db::Connection& db, const std::string& key) {
    return citations_of(db, key).rows.size();
}

/// Keys under a part of the record of a reference, in their order.
std::vector<std::string> named(const db::Connection& db, const std::string& key, const std::string& part) {
    std::vector<std::string> keys;
    const auto json = writers::record_json(find_records(db, "reference", key).front());
    for (const auto& row : json.value(part, Json::array())) {
        keys.push_back(row.at("reference"));
    }
    return keys;
}

}  // namespace

TEST_CASE("a work is cited where any of its records is, and the record of another work is not") {
    const auto db = fixture();
    CHECK(count_citing(db, "roguinmaor2017") == 1);
    CHECK(count_citing(db, "barna2021") == 0);
    put_pair(db, 4, 1, "same", 9);  // barna2021 stands for both
    CHECK(count_citing(db, "barna2021") == 1);
    CHECK(count_citing(db, "roguinmaor2017") == 0);
    CHECK(count_citing(db, "garrison2020") == 0);
    CHECK(count_citing(db, "nothing") == 0);
}

TEST_CASE("pairs are told from both sides, the likelier first") {
    const auto db = fixture();
    put_pair(db, 2, 3, "probable", 4);
    put_pair(db, 4, 2, "probable", 7);
    put_pair(db, 1, 2, "different", 1);
    CHECK(named(db, "garrison2020", "perhaps_the_same_as") == std::vector<std::string>{"barna2021", "garrison2012"});
    CHECK(named(db, "garrison2012", "perhaps_the_same_as") == std::vector<std::string>{"garrison2020"});
    CHECK(named(db, "garrison2020", "not_the_same_as") == std::vector<std::string>{"roguinmaor2017"});
    CHECK(named(db, "roguinmaor2017", "not_the_same_as") == std::vector<std::string>{"garrison2020"});
    CHECK(named(db, "roguinmaor2017", "perhaps_the_same_as").empty());
}
