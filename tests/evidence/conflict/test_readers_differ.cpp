// SPDX-License-Identifier: MIT
// Several people read one result and differ: one vote that points nowhere, and a conflict. A person's own comparison of
// a citation with its work stands beside the computed one.
#include <catch2/catch.hpp>

#include "evidence/assess.hpp"
#include "tests/evidence/build.hpp"

using namespace grounds;
using namespace grounds::evidence;
using namespace grounds::build;

namespace {

/// One trial, read by several people.
Dossier trial_read_by(const std::vector<std::pair<std::string, Says>>& readings) {
    auto d = dossier();
    for (const auto& [reader, says] : readings) {
        auto reading = words("trial", says);
        reading.id = "r-" + std::to_string(d.findings.size());
        reading.read_by = reader;
        add(d, study("trial", Design::rct_parallel), reading);
    }
    return d;
}

long counted(const Assessment& assessment) {
    long count = 0;
    for (const auto& item : assessment.evidence) {
        count += item.counted ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("readers who differ have one vote between them that points nowhere", "[readers]") {
    const auto result =
        assess(trial_read_by({{"ann", Says::decrease}, {"bob", Says::no_effect}, {"cy", Says::decrease}}));
    REQUIRE(result.claims.size() == 1);
    CHECK(result.claims[0].verdict == Verdict::inconclusive);
    CHECK(counted(result.claims[0]) == 1);
    CHECK(result.claims[0].evidence.front().reading.reading == Reading::mixed);
    CHECK(result.claims[0].evidence.front().reading.reason ==
          "read differently: decrease by ann and cy; no-effect by bob");
    CHECK(result.claims[0].evidence.back().why_not.starts_with("another reading of the same study"));
    REQUIRE(result.conflicts.size() == 1);
    CHECK(result.conflicts[0].type == ConflictType::finding_against_finding);
    REQUIRE(result.conflicts[0].between.size() == 3);
    CHECK(result.conflicts[0].between[1].says.starts_with("bob: its authors saw no difference"));
    CHECK(result.conflicts[0].likely_cause == "the people who read the same report disagree; nobody has settled it");
}

TEST_CASE("readers who agree are no conflict, and count once", "[readers]") {
    const auto result = assess(trial_read_by({{"ann", Says::decrease}, {"bob", Says::decrease}}));
    CHECK(result.claims[0].verdict == Verdict::supported);
    CHECK(counted(result.claims[0]) == 1);
    CHECK(result.conflicts.empty());
}

TEST_CASE("a reader who found no result takes no part", "[readers]") {
    const auto result = assess(trial_read_by({{"ann", Says::decrease}, {"bob", Says::not_reported}}));
    CHECK(result.claims[0].verdict == Verdict::supported);
    CHECK(result.conflicts.empty());
}

TEST_CASE("without a known benefit a conflict speaks of decrease and increase", "[readers]") {
    auto d = dossier();
    d.question.benefit.reset();
    add(d, study("a", Design::rct_parallel), words("a", Says::decrease));
    add(d, study("b", Design::rct_parallel), words("b", Says::increase));
    const auto result = assess(d);
    REQUIRE(result.conflicts.size() == 1);
    CHECK(result.conflicts[0].explanation == "A found a decrease; B found an increase");
}

TEST_CASE("a study of unrecorded design starts low, unassessed", "[readers]") {
    auto d = dossier();
    add(d, study("a", Design::not_recorded), words("a", Says::decrease));
    const auto result = assess(d);
    CHECK(result.claims[0].verdict == Verdict::inconclusive);  // it may have been no experiment
    const auto& start = result.claims[0].certainty.steps.front();
    CHECK_FALSE(start.assessed);
    CHECK(start.change == static_cast<int>(Level::low));
    CHECK(result.claims[0].certainty.lowest == Level::very_low);
}

TEST_CASE("a person's judgement of a citation stands first, beside the computed one", "[readers]") {
    auto d = dossier();
    add(d, study("a", Design::rct_parallel), words("a", Says::decrease));
    d.cited_findings["a"] = d.findings;
    auto page = appearance("page-1", "page", "mg-helps");
    page.citations = {cites(1, "a")};
    page.citations[0].checked = CheckedCitation{FidelityVerdict::not_supported_by_source, "AB", "other people"};
    d.appearances = {page};
    const auto result = assess(d);
    REQUIRE(result.fidelity.size() == 2);
    CHECK(result.fidelity[0].verdict == FidelityVerdict::not_supported_by_source);
    CHECK(result.fidelity[0].explanation == "judged by AB: other people");
    CHECK(result.fidelity[1].verdict == FidelityVerdict::accurate_as_far_as_checked);
}
