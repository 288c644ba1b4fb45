// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "importer/store/plan.hpp"

using namespace grounds;
using namespace grounds::store;

namespace {

Claim claim(const std::string& id, const std::string& sha256, const std::string& file) {
    Claim record;
    record.id = id;
    record.origin.file = file;
    record.origin.line = 3;
    record.origin.sha256 = sha256;
    return record;
}

StoredRecord stored_record(const std::string& sha256, const std::string& file) {
    StoredRecord record;
    record.row = 1;
    record.file = file;
    record.line = 9;
    record.sha256 = sha256;
    return record;
}

Outcome outcome(const Plan& plan, const std::string& id) {
    const auto record = plan.find(Kind::claim, id);
    REQUIRE(record);
    return record->outcome;
}

/// Read now: a.yaml; still there: other.yaml.
const Files files{[](const std::string& file) { return file == "a.yaml"; },
                  [](const std::string& file) { return file == "other.yaml"; },
                  [](const std::string&) { return false; },
                  [](const std::string& file) { return file == "gone.yaml"; }};

}  // namespace

TEST_CASE("a record is the same by its id and unchanged by its hash") {
    Stored stored;
    stored.add(Kind::claim, "same", stored_record("1", "a.yaml"));
    stored.add(Kind::claim, "other", stored_record("1", "a.yaml"));
    stored.add(Kind::claim, "moved", stored_record("1", "b.yaml"));
    Dataset data;
    data.claims = {claim("same", "1", "a.yaml"), claim("other", "2", "a.yaml"), claim("moved", "1", "a.yaml"),
                   claim("new", "1", "a.yaml")};
    const auto plan = make_plan(data, stored, files);
    CHECK(outcome(plan, "same") == Outcome::unchanged);
    CHECK(outcome(plan, "other") == Outcome::updated);
    CHECK(outcome(plan, "moved") == Outcome::updated);
    CHECK(outcome(plan, "new") == Outcome::added);
    CHECK_FALSE(plan.changes_nothing());
    CHECK(plan.stores(Kind::claim, "new"));
    CHECK_FALSE(plan.stores(Kind::claim, "same"));
}

TEST_CASE("a record that its file no longer holds is removed, and no longer known") {
    Stored stored;
    stored.add(Kind::claim, "gone", stored_record("1", "a.yaml"));
    stored.add(Kind::claim, "elsewhere", stored_record("1", "b.yaml"));
    stored.add(Kind::claim, "typed", stored_record("1", "-"));
    const auto plan = make_plan({}, stored, files);
    CHECK(outcome(plan, "gone") == Outcome::removed);
    CHECK_FALSE(plan.knows(Kind::claim, "elsewhere"));
    CHECK_FALSE(plan.knows(Kind::claim, "typed"));
    const auto known = known_records(stored, plan, files);
    CHECK(known.claims == std::set<std::string>{"elsewhere", "typed"});
}

TEST_CASE("a file that is still there owns what differs in it; the same record there is unchanged") {
    Stored stored;
    stored.add(Kind::claim, "same", stored_record("1", "other.yaml"));
    stored.add(Kind::claim, "differs", stored_record("1", "other.yaml"));
    stored.add(Kind::claim, "moved", stored_record("1", "gone.yaml"));
    Dataset data;
    data.claims = {claim("same", "1", "a.yaml"), claim("differs", "2", "a.yaml"), claim("moved", "1", "a.yaml")};
    const auto plan = make_plan(data, stored, files);
    CHECK(outcome(plan, "same") == Outcome::unchanged);
    const auto known = known_records(stored, plan, files);
    CHECK(known.owner == std::map<std::string, std::string>{{"claim differs", "other.yaml"}});
    Problems problems;
    report_taken_over(plan, stored, files, problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message == "1 record is taken over from gone.yaml, which is gone");
}

TEST_CASE("a file of which a record was rejected takes nothing away") {
    Stored stored;
    stored.add(Kind::claim, "left-out", stored_record("1", "a.yaml"));
    auto partial = files;
    partial.is_partial = [](const std::string& file) { return file == "a.yaml"; };
    CHECK_FALSE(make_plan({}, stored, partial).knows(Kind::claim, "left-out"));
}

TEST_CASE("what standard input repeats stays with its file") {
    Stored stored;
    stored.add(Kind::claim, "same", stored_record("1", "a.yaml"));
    Dataset data;
    data.claims = {claim("same", "1", "-")};
    CHECK(make_plan(data, stored, files).changes_nothing());
}

TEST_CASE("an appearance that another source makes is updated") {
    Stored stored;
    auto old = stored_record("1", "a.yaml");
    old.parent = "one";
    stored.add(Kind::appearance, "x", old);
    Dataset data;
    Appearance appearance;
    appearance.id = "x";
    appearance.source = "two";
    appearance.origin.file = "a.yaml";
    appearance.origin.sha256 = "1";
    data.appearances.push_back(appearance);
    CHECK_FALSE(make_plan(data, stored, files).changes_nothing());
    data.appearances.change(0, [](Appearance& made) { made.source = "one"; });
    CHECK(make_plan(data, stored, files).changes_nothing());
}
