// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "query/answers/answer.hpp"

using namespace grounds;
using namespace grounds::query;

namespace {

/// A claim with one counted finding of this measure, and its comparison group.
ClaimAnswer answer_with(Measure measure, double estimate, double low, double high, const Arm& control,
                        const std::string& unit = {}) {
    ClaimAnswer answer;
    Finding finding;
    finding.row = 1;
    finding.id = "f";
    finding.study = "trial";
    finding.unit = unit;
    finding.arms = {control};
    answer.findings.emplace(1, finding);
    EvidenceItem item;
    item.finding_row = 1;
    item.study = "trial";
    item.counted = true;
    item.reading.measure = measure;
    item.reading.unit = unit;
    item.reading.estimate = estimate;
    item.reading.low = low;
    item.reading.high = high;
    answer.assessment.evidence = {item};
    return answer;
}

Arm comparison(long events, long people) {
    Arm arm;
    arm.role = ArmRole::control;
    arm.n = people;
    arm.events = events;
    return arm;
}

}  // namespace

TEST_CASE("a risk ratio is told as people of 1000") {
    const auto told = absolute_effect(answer_with(Measure::rr, 0.8, 0.6, 1.1, comparison(50, 200)));
    REQUIRE(told.has_value());
    CHECK(told->without == "250 of 1000");
    CHECK(told->change == "50 of 1000 fewer (100 fewer to 25 more)");
    CHECK(told->of == "trial");
}

TEST_CASE("an odds ratio is not read as a risk ratio") {
    const auto told = absolute_effect(answer_with(Measure::odds_ratio, 0.5, 0.5, 0.5, comparison(50, 100)));
    CHECK(told->change == "167 of 1000 fewer (167 fewer to 167 fewer)");
}

TEST_CASE("a ratio without a comparison group is not told in absolute numbers") {
    const auto told = absolute_effect(answer_with(Measure::rr, 0.8, 0.6, 1.1, Arm{}));
    REQUIRE(told.has_value());
    CHECK(told->without.empty());
    CHECK(told->change.empty());
    CHECK(told->effect == "RR 0.8 (95% CI 0.6 to 1.1)");
}

TEST_CASE("a mean difference keeps its unit") {
    Arm arm;
    arm.role = ArmRole::control;
    arm.n = 46;
    arm.end.mean = 5.48;
    const auto told = absolute_effect(answer_with(Measure::md, -0.38, -2.12, 1.36, arm, "cramps/week"));
    CHECK(told->without == "5.48 cramps/week");
    CHECK(told->change == "0.38 cramps/week lower (2.12 lower to 1.36 higher)");
}

TEST_CASE("nothing counted, nothing told") {
    auto answer = answer_with(Measure::md, 1, 0, 2, Arm{});
    answer.assessment.evidence.front().counted = false;
    CHECK_FALSE(absolute_effect(answer).has_value());
}
