// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "importer/store/plan.hpp"
#include "tests/importer/store/stored_records.hpp"

using namespace grounds;
using namespace grounds::store;

namespace {

Claim claim(const std::string& id, const std::string& sha256, const std::string& file) {
    Claim record;
    record.id = id;
    record.origin.file = file;
    record.origin.line = 3;
    record.origin.sha256 = std::string(64, sha256.front());
    return record;
}

Outcome outcome(const Plan& plan, const std::string& id) {
    const auto found = plan.outcome_of(Kind::claim, id);
    REQUIRE(found);
    return *found;
}

const Dataset nothing;

/// Read now: a.yaml; still there: other.yaml.
const Files files{[](const std::string& file) { return file == "a.yaml"; },
                  [](const std::string& file) { return file == "other.yaml"; },
                  [](const std::string&) { return false; },
                  [](const std::string& file) { return file == "gone.yaml"; }};

}  // namespace

TEST_CASE("a record is the same by its id and unchanged by its hash") {
    test::StoredRecords records;
    records.add_claim("same", "1", "a.yaml");
    records.add_claim("other", "1", "a.yaml");
    records.add_claim("moved", "1", "b.yaml");
    Dataset data;
    data.claims = {claim("same", "1", "a.yaml"), claim("other", "2", "a.yaml"), claim("moved", "1", "a.yaml"),
                   claim("new", "1", "a.yaml")};
    const auto plan = make_plan(data, records.stored(), files);
    CHECK(outcome(plan, "same") == Outcome::unchanged);
    CHECK(outcome(plan, "other") == Outcome::updated);
    CHECK(outcome(plan, "moved") == Outcome::updated);
    CHECK(outcome(plan, "new") == Outcome::added);
    CHECK_FALSE(plan.changes_nothing());
    CHECK(plan.count_stored() == 3);
    CHECK(plan.files_before == std::set<base::SharedText>{"a.yaml", "b.yaml"});
}

TEST_CASE("a record that its file no longer holds is removed, and no longer known") {
    test::StoredRecords records;
    records.add_claim("gone", "1", "a.yaml");
    records.add_claim("elsewhere", "1", "b.yaml");
    records.add_claim("typed", "1", "-");
    const auto stored = records.stored();
    const auto plan = make_plan(nothing, stored, files);
    CHECK(outcome(plan, "gone") == Outcome::removed);
    CHECK_FALSE(plan.knows(Kind::claim, "elsewhere"));
    CHECK_FALSE(plan.knows(Kind::claim, "typed"));
    const auto known = known_records(stored, plan, files);
    CHECK(known.ids(Kind::claim) == std::vector<std::string>{"elsewhere", "typed"});
    CHECK(known.has(Kind::claim, "typed"));
    CHECK_FALSE(known.has(Kind::claim, "gone"));
}

TEST_CASE("a file that is still there owns what differs in it; the same record there is unchanged") {
    test::StoredRecords records;
    records.add_claim("same", "1", "other.yaml");
    records.add_claim("differs", "1", "other.yaml");
    records.add_claim("moved", "1", "gone.yaml");
    Dataset data;
    data.claims = {claim("same", "1", "a.yaml"), claim("differs", "2", "a.yaml"), claim("moved", "1", "a.yaml")};
    const auto plan = make_plan(data, records.stored(), files);
    CHECK(outcome(plan, "same") == Outcome::unchanged);
    const auto stored = records.stored();
    const auto known = known_records(stored, plan, files);
    CHECK(known.owner(Kind::claim, "differs") == "other.yaml");
    CHECK(known.owner(Kind::claim, "same").empty());
    CHECK(known.owner(Kind::claim, "moved").empty());
    Problems problems;
    report_taken_over(plan, problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message == "1 record is taken over from gone.yaml, which is gone");
}

TEST_CASE("a file of which a record was rejected takes nothing away") {
    test::StoredRecords records;
    records.add_claim("left-out", "1", "a.yaml");
    auto partial = files;
    partial.is_partial = [](const std::string& file) { return file == "a.yaml"; };
    CHECK_FALSE(make_plan(nothing, records.stored(), partial).knows(Kind::claim, "left-out"));
}

TEST_CASE("what standard input repeats stays with its file") {
    test::StoredRecords records;
    records.add_claim("same", "1", "a.yaml");
    Dataset data;
    data.claims = {claim("same", "1", "-")};
    CHECK(make_plan(data, records.stored(), files).changes_nothing());
}

TEST_CASE("an appearance that another source makes is updated") {
    test::StoredRecords records;
    records.add_source("one");
    records.add_appearance("x", "1", "a.yaml");
    Dataset data;
    Appearance appearance;
    appearance.id = "x";
    appearance.source = "two";
    appearance.origin.file = "a.yaml";
    appearance.origin.sha256 = std::string(64, '1');
    data.appearances.push_back(appearance);
    CHECK_FALSE(make_plan(data, records.stored(), files).changes_nothing());
    data.appearances.change(0, [](Appearance& made) { made.source = "one"; });
    CHECK(make_plan(data, records.stored(), files).changes_nothing());
}
