// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "importer/records/record_index.hpp"

using namespace grounds;
using namespace grounds::records;

namespace {

template <class Record>
Record named(const std::string& id) {
    Record record;
    record.id = id;
    return record;
}

Dataset some_records() {
    Dataset data;
    data.claims = {named<Claim>("a"), named<Claim>("b"), named<Claim>("a"), named<Claim>("cc")};
    data.questions = {named<Question>("a")};
    data.venues = {named<Venue>("x"), named<Venue>("yy")};
    return data;
}

void check_found(const RecordIndex& index) {
    REQUIRE(index.size() == 7);
    REQUIRE(index.find(Kind::claim, "a"));
    CHECK(index.place(Kind::claim, *index.find(Kind::claim, "a")) == 0);  // the first of two
    CHECK(index.find(Kind::claim, "b") == index.number(Kind::claim, 1));
    CHECK(index.find(Kind::claim, "cc") == index.number(Kind::claim, 3));
    CHECK(index.find(Kind::question, "a") == index.number(Kind::question, 0));
    CHECK(index.find(Kind::venue, "yy") == index.number(Kind::venue, 1));
}

}  // namespace

TEST_CASE("the records of a run are numbered by kind and found by id", "[records]") {
    const auto data = some_records();
    const RecordIndex index(data);
    check_found(index);
    CHECK_FALSE(index.find(Kind::claim, "x"));
    CHECK_FALSE(index.find(Kind::study, "a"));
    CHECK_FALSE(RecordIndex().find(Kind::claim, "a"));
}

TEST_CASE("ids with one hash are told apart", "[records]") {
    check_found(RecordIndex(some_records(), [](std::string_view id) { return id.size(); }));
    check_found(RecordIndex(some_records(), [](std::string_view) { return std::size_t{0}; }));
}

TEST_CASE("thousands of ids are each found where they stand", "[records]") {
    Dataset data;
    for (int i = 0; i < 5000; ++i) {
        data.claims.push_back(named<Claim>(fmt::format("claim-{}", i)));
    }
    const RecordIndex index(data);
    for (int i = 0; i < 5000; ++i) {
        REQUIRE(index.find(Kind::claim, fmt::format("claim-{}", i)) ==
                index.number(Kind::claim, static_cast<std::size_t>(i)));
    }
}

TEST_CASE("once the ids are forgotten, none is said to be unknown", "[records]") {
    const auto data = some_records();
    RecordIndex index(data);
    const auto size = index.size();
    index.forget_ids();
    CHECK_THROWS_AS(index.find(Kind::venue, "yy"), std::logic_error);
    CHECK(index.size() == size);
    CHECK(index.number(Kind::venue, 1) == RecordIndex(data).find(Kind::venue, "yy"));
}
