// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <string>
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

}  // namespace

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
