// SPDX-License-Identifier: MIT
// Inconsistency, imprecision and publication bias where several trials decide and can be pooled; a person's judgement.
#include <catch2/catch.hpp>

#include <algorithm>

#include "evidence/assess.hpp"
#include "tests/evidence/build.hpp"

using namespace grounds;
using namespace grounds::evidence;
using namespace grounds::build;

namespace {

struct Trial {
    double value, half;
};

Dossier trials(const std::vector<Trial>& all, long people = 300) {
    auto d = dossier();
    int number = 0;
    for (const auto& one : all) {
        const auto id = "t" + std::to_string(10 + ++number);
        add(d, study(id, Design::rct_parallel, people),
            interval(id, one.value, one.value - one.half, one.value + one.half));
    }
    return d;
}

Step step_of(const Dossier& d, Domain domain) {
    const auto certainty = assess(d).claims.at(0).certainty;
    const auto found =
        std::find_if(certainty.steps.begin(), certainty.steps.end(), [&](const Step& s) { return s.domain == domain; });
    REQUIRE(found != certainty.steps.end());
    return *found;
}

}  // namespace

TEST_CASE("trials that agree are not rated down for inconsistency, and the numbers are told", "[grade]") {
    const auto step = step_of(trials({{-2, 0.5}, {-2.1, 0.5}, {-1.9, 0.6}}), Domain::inconsistency);
    CHECK(step.change == 0);
    CHECK(step.assessed);
    CHECK(step.reason == "I2 is 0 per cent among 3 trials, P = 0.88 for chance alone");
}

TEST_CASE("heterogeneity beyond chance is rated down, on both sides of no effect by two", "[grade]") {
    CHECK(step_of(trials({{-3, 0.5}, {-2.2, 0.4}, {-1.6, 0.5}, {-2.6, 0.4}}), Domain::inconsistency).change == -1);
    CHECK(step_of(trials({{-3, 0.5}, {-2, 0.4}, {1, 0.9}, {-3, 0.4}}), Domain::inconsistency).change == -2);
}

TEST_CASE("a prediction interval of important benefit and important harm is rated down by two", "[grade]") {
    const auto step =
        step_of(trials({{-1.5, 1.3}, {-0.2, 1.2}, {0.6, 1.1}, {-1.9, 1.2}, {0.4, 1.3}}), Domain::inconsistency);
    CHECK(step.change == -2);
    CHECK(step.reason.find("prediction interval") != std::string::npos);
}

TEST_CASE("the pooled interval, not the narrowest trial, decides on imprecision", "[grade]") {
    // each trial alone is inconclusive against 1 a week; together they exclude no effect
    const auto d = trials({{-1, 1.2}, {-1.1, 1.2}, {-0.9, 1.2}, {-1, 1.2}}, 200);
    const auto step = step_of(d, Domain::imprecision);
    CHECK(step.reason.find("the pooled interval of 4 trials excludes no effect") != std::string::npos);
    CHECK(step.change == 0);
}

TEST_CASE("a pooled null that excludes importance is precise whatever the number of people", "[grade]") {
    const auto step = step_of(trials({{0.1, 0.6}, {-0.1, 0.6}, {0, 0.6}}, 40), Domain::imprecision);
    CHECK(step.change == 0);
    CHECK(step.reason == "the pooled interval of 3 trials excludes an important effect either way");
}

TEST_CASE("the optimal information size follows the SD and the smallest difference that matters", "[grade]") {
    auto d = dossier();
    auto found = finding("t");
    Arm treated;
    treated.role = ArmRole::intervention;
    treated.n = 100;
    treated.end = {5, 4};
    Arm control = treated;
    control.role = ArmRole::control;
    control.end = {7, 4};
    found.arms = {treated, control};
    add(d, study("t", Design::rct_parallel, 200), found);
    // 4 (1.96 + 0.84)^2 (4 / 1)^2 = 502.3
    const auto step = step_of(d, Domain::imprecision);
    CHECK(step.change == -1);
    CHECK(step.reason.find("200 people, fewer than the 503 that a trial") != std::string::npos);
    d.question.mids.front().value = 2;  // 125.6
    CHECK(step_of(d, Domain::imprecision).change == 0);
}

TEST_CASE("events are counted where all of them are known", "[grade]") {
    auto d = dossier();
    d.question.mids.clear();
    auto found = finding("t");
    Arm treated;
    treated.role = ArmRole::intervention;
    treated.n = 500;
    treated.events = 20;
    Arm control = treated;
    control.role = ArmRole::control;
    control.events = 60;
    found.arms = {treated, control};
    add(d, study("t", Design::rct_parallel, 1000), found);
    const auto step = step_of(d, Domain::imprecision);
    CHECK(step.change == -1);
    CHECK(step.reason.find("80 events, fewer than the 300") != std::string::npos);
}

TEST_CASE("from ten trials on Egger's test speaks, below it nobody does", "[grade]") {
    std::vector<Trial> even;
    std::vector<Trial> skewed;
    for (int i = 1; i <= 10; ++i) {
        const double half = 0.3 * i;
        even.push_back({-2 + (i % 2 == 0 ? 0.02 : -0.02), half});
        skewed.push_back({-0.5 - half, half});
    }
    const auto fine = step_of(trials(even), Domain::publication_bias);
    CHECK(fine.assessed);
    CHECK(fine.change == 0);
    const auto suspected = step_of(trials(skewed), Domain::publication_bias);
    CHECK(suspected.assessed);
    CHECK(suspected.change == -1);
    even.pop_back();
    CHECK_FALSE(step_of(trials(even), Domain::publication_bias).assessed);
}

TEST_CASE("a person's judgement of a domain outranks the machine's and closes the bounds", "[grade]") {
    auto d = trials({{-2, 0.5}}, 1000);
    CHECK_FALSE(step_of(d, Domain::publication_bias).assessed);
    d.question.judgements = {{Domain::publication_bias, -1, "all trials are sponsored", "A. Reader"}};
    const auto step = step_of(d, Domain::publication_bias);
    CHECK(step.assessed);
    CHECK(step.change == -1);
    CHECK(step.reason == "judged by A. Reader: all trials are sponsored");
}

TEST_CASE("a dose response that a person saw rates observational evidence up", "[grade]") {
    auto d = dossier();
    add(d, study("c", Design::cohort, 5000), interval("c", -2, -2.5, -1.5));
    d.question.judgements = {{Domain::risk_of_bias, 0, "well done", "A. Reader"}};
    const auto before = assess(d).claims.at(0).certainty.level;
    d.question.judgements.push_back({Domain::dose_response, 1, "more magnesium, fewer cramps", "A. Reader"});
    CHECK(static_cast<int>(assess(d).claims.at(0).certainty.level) == static_cast<int>(before) + 1);
}

TEST_CASE("a review's rating for another question is an upper end from which indirectness is taken", "[grade]") {
    auto d = dossier();
    auto found = interval("r", 0, -0.4, 0.4);
    found.grade = PrintedGrade{Level::moderate, "r", {}};
    found.indirect = {Mismatch::form};
    add(d, study("r", Design::systematic_review, 1000), found);
    const auto certainty = assess(d).claims.at(0).certainty;
    CHECK(certainty.level == Level::low);
    CHECK(certainty.highest == Level::low);
    CHECK(certainty.steps.back().reason.find("for their own question") != std::string::npos);
}
