// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "importer/store/outcomes.hpp"

using namespace grounds;
using namespace grounds::store;

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
