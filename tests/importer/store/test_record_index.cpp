// SPDX-License-Identifier: MIT
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "importer/store/outcomes.hpp"
#include "importer/store/stored.hpp"

using namespace grounds;
using namespace grounds::store;

namespace {

StoredRecord at_row(long row, const std::string& sha256 = "a") {
    StoredRecord record;
    record.row = row;
    record.sha256 = sha256;
    return record;
}

Kind kind_of(RecordIndex::Number number) {
    return number % 2 == 0 ? Kind::study : Kind::claim;
}

}  // namespace

TEST_CASE("ids have numbers in their order, and of equal ones the first is found", "[store]") {
    CHECK(rc::check("as in a map", [](const std::vector<std::pair<bool, std::string>>& ids) {
        RecordIndex index;
        std::map<std::pair<Kind, std::string>, RecordIndex::Number> first;
        for (const auto& [is_claim, id] : ids) {
            const auto kind = is_claim ? Kind::claim : Kind::study;
            const auto number = index.add(kind, id);
            first.try_emplace({kind, id}, number);
            RC_ASSERT(index.id(number) == id);
            RC_ASSERT(index.kind(number) == kind);
        }
        RC_ASSERT(index.size() == ids.size());
        for (const auto& [record, number] : first) {
            RC_ASSERT(index.find(record.first, record.second) == number);
        }
        RC_ASSERT(!index.find(Kind::venue, "nobody's"));
    }));
}

TEST_CASE("a hundred thousand ids stay apart, with and without room made for them", "[store]") {
    for (const bool reserved : {false, true}) {
        RecordIndex index;
        constexpr RecordIndex::Number count = 100'000;
        if (reserved) {
            index.reserve(count);
        }
        for (RecordIndex::Number i = 0; i < count; ++i) {
            index.add(kind_of(i), "record " + std::to_string(i / 2));
        }
        bool all = true;
        for (RecordIndex::Number i = 0; i < count; ++i) {
            all = all && index.find(kind_of(i), "record " + std::to_string(i / 2)) == i;
        }
        CHECK(all);
    }
}

TEST_CASE("outcomes come back as they were given, and are found by kind and id", "[store]") {
    Outcomes outcomes;
    outcomes.push_back({Kind::claim, Outcome::added, "x", "a.yaml", 7});
    outcomes.push_back({Kind::study, Outcome::removed, "x", "b.yaml", 0});
    outcomes.push_back({Kind::claim, Outcome::unchanged, "x", "c.yaml", 9});
    REQUIRE(outcomes.size() == 3);
    std::vector<std::string> files;
    for (const auto record : outcomes) {
        files.push_back(record.file);
    }
    CHECK(files == std::vector<std::string>{"a.yaml", "b.yaml", "c.yaml"});
    CHECK(outcomes.find(Kind::claim, "x")->line == 7);
    CHECK(outcomes.outcome_of(Kind::study, "x") == Outcome::removed);
    CHECK_FALSE(outcomes.find(Kind::question, "x"));
    CHECK(outcomes.any([](Kind kind, Outcome outcome) { return kind == Kind::study && outcome == Outcome::removed; }));
    CHECK_FALSE(outcomes.any([](Kind /*any*/, Outcome outcome) { return outcome == Outcome::updated; }));
}

TEST_CASE("a stored record can be renamed, removed and stored again", "[store]") {
    Stored stored;
    CHECK(stored.is_empty());
    stored.add(Kind::reference, "b", at_row(2));
    stored.add(Kind::reference, "a", at_row(1));
    stored.add(Kind::study, "a", at_row(3));
    stored.rename(Kind::reference, "b", "c");
    CHECK(stored.find(Kind::reference, "b") == nullptr);
    CHECK(stored.row(Kind::reference, "c") == 2);
    CHECK(stored.find(Kind::reference, "c")->sha256.empty());
    std::vector<std::string> ids;
    stored.each(Kind::reference, [&](const std::string& id, const StoredRecord& /*record*/) { ids.push_back(id); });
    CHECK(ids == std::vector<std::string>{"a", "c"});

    CHECK(stored.remove(Kind::reference, "a").row == 1);
    CHECK_THROWS_AS(stored.row(Kind::reference, "a"), Error);
    CHECK(stored.row(Kind::study, "a") == 3);
    stored.add_row(Kind::reference, "a", 9);
    stored.add_row(Kind::reference, "new", 10);
    CHECK(stored.row(Kind::reference, "a") == 9);
    CHECK(stored.row(Kind::reference, "new") == 10);
    CHECK(stored.find(Kind::reference, "new") == nullptr);
    CHECK_THROWS_AS(stored.row(Kind::claim, "new"), Error);

    stored.rename(Kind::reference, "c", "b");
    CHECK(stored.row(Kind::reference, "b") == 2);
}
