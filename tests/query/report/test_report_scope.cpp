// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "query/answers/answer.hpp"
#include "query/report/report.hpp"
#include "tests/query/fixture.hpp"

using namespace grounds;
using namespace grounds::query;
using namespace grounds::report;
using Catch::Contains;
using Kind = ReportScope::Kind;
using Ids = std::vector<std::string>;

TEST_CASE("the scope of a report decides its claims and sources") {
    const auto db = test::fixture();
    const auto all = load_report(db, {});
    CHECK(all.claims == Ids{"mg-cuts-cramps-43-percent", "mg-helps-cramps", "dose-300-400"});
    CHECK(all.sources == Ids{"003-wellbeing-leg-cramps", "004-verified-cramps"});
    const auto topic = load_report(db, {Kind::topic, "dose"});
    CHECK(topic.claims == Ids{"dose-300-400"});
    const auto claim = load_report(db, {Kind::claim, "mg-cuts-cramps-43-percent"});
    CHECK(claim.claims == Ids{"mg-cuts-cramps-43-percent"});
    CHECK(claim.sources == Ids{"003-wellbeing-leg-cramps"});
    const auto source = load_report(db, {Kind::source, "003-wellbeing-leg-cramps"});
    CHECK(source.claims.front() == "mg-cuts-cramps-43-percent");
    CHECK(source.sources == Ids{"003-wellbeing-leg-cramps"});
}

TEST_CASE("what is not in the database has no report") {
    const auto db = test::fixture();
    CHECK_THROWS_AS(load_report(db, {Kind::claim, "' OR 1=1 --"}), NotFound);
    CHECK_THROWS_AS(load_report(db, {Kind::topic, "none"}), NotFound);
    CHECK_THROWS_AS(load_report(db, {Kind::source, "none"}), NotFound);
}

TEST_CASE("a report from a database") {
    const auto db = test::fixture();
    const auto report = build_report(load_report(db, {}), CitationStyle::vancouver);
    CHECK(report.bibliography.text().empty());
    CHECK_THAT(report.markdown(),
               Contains("2026-01-02T03:04:05Z") && Contains("### Claim mg-cuts-cramps-43-percent\n") &&
                   Contains("### Source 003-wellbeing-leg-cramps\n") && Contains("State: not checked for retraction."));
    CHECK(build_report(load_report(db, {Kind::source, "003-wellbeing-leg-cramps"}), CitationStyle::vancouver)
              .markdown()
              .rfind("# What does “Magnesium for Leg and Muscle Cramps” stand on?\n", 0) == 0);
    CHECK_FALSE(build_report(load_report(db, {}), CitationStyle::pandoc).bibliography.text().empty());
}

TEST_CASE("a report on everything counts the conflicts that the database has") {
    auto db = test::fixture(":memory:");
    db.exec(
        "INSERT INTO conflict (id, type, question_id, explanation, likely_cause) VALUES (3, "
        "'source-against-cited-work', 1, "
        "'003-011 asserts a decrease; the cited trial shows none', NULL)");
    db.exec(
        "INSERT INTO conflict_side VALUES (3, 1, 'appearance', '003-011', '003-wellbeing-leg-cramps', 'a'), "
        "(3, 2, 'reference', 'another2017', 'another-2017', 'b')");
    db.exec(
        "INSERT INTO conflict (id, type, question_id, explanation, likely_cause) VALUES (4, 'dose-above-limit', 1, "
        "'about no claim', NULL)");
    const auto report = build_report(load_report(db, {}), CitationStyle::vancouver);
    CHECK_THAT(report.markdown(), Contains("Conflicts found: 4; of these, not about any claim: 1."));
}
