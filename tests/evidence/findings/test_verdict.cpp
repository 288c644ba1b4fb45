// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <algorithm>

#include "evidence/assess.hpp"
#include "tests/evidence/build.hpp"

using namespace grounds;
using namespace grounds::evidence;
using namespace grounds::build;

TEST_CASE("a claim without evidence has nothing recorded and no certainty", "[verdict]") {
    const auto assessment = only(dossier());
    CHECK(assessment.verdict == Verdict::no_evidence_recorded);
    CHECK(assessment.certainty.level == Level::none);
    CHECK(assessment.certainty.highest == Level::none);
    CHECK(assessment.tier == 0);
}

TEST_CASE("a result that was not found is no evidence", "[verdict]") {
    auto d = dossier();
    add(d, study("a", Design::rct_parallel), words("a", Says::not_reported));
    CHECK(only(d).verdict == Verdict::no_evidence_recorded);
    CHECK_FALSE(item(only(d), "a").counted);
}

TEST_CASE("no effect, opposite effect and too little data are three different verdicts", "[verdict]") {
    struct Row {
        double low, high;
        Verdict expected;
    };
    const auto row = GENERATE(values<Row>({
        {-3, -1.5, Verdict::supported},
        {1.5, 3, Verdict::contradicted},
        {-0.5, 0.5, Verdict::no_effect_shown},
        {-3, 3, Verdict::inconclusive},
    }));
    auto d = dossier();
    add(d, study("a", Design::rct_parallel), interval("a", (row.low + row.high) / 2, row.low, row.high));
    CHECK(only(d).verdict == row.expected);
}

TEST_CASE("the highest tier with evidence decides", "[verdict]") {
    auto d = dossier();
    add(d, study("review", Design::systematic_review), interval("review", 0, -0.5, 0.5));
    auto trial = study("trial", Design::rct_parallel);
    trial.reports = {"trial2021"};
    Reference younger;
    younger.key = "trial2021";
    younger.issued = "2021";
    d.references.emplace("trial2021", younger);
    add(d, trial, interval("trial", -2, -3, -1));
    const auto assessment = only(d);
    CHECK(assessment.verdict == Verdict::no_effect_shown);
    CHECK(assessment.tier == 1);
    CHECK(item(assessment, "trial").counted);
    REQUIRE(assess(d).conflicts.size() == 1);
    CHECK(assess(d).conflicts.at(0).type == ConflictType::finding_against_finding);
}

TEST_CASE("trials for and against make it mixed", "[verdict]") {
    auto d = dossier();
    add(d, study("a", Design::rct_parallel), interval("a", -2, -3, -1));
    add(d, study("b", Design::rct_parallel), interval("b", 0, -0.5, 0.5));
    CHECK(only(d).verdict == Verdict::mixed);
}

TEST_CASE("uncontrolled work concludes nothing about an effect", "[verdict]") {
    auto d = dossier();
    add(d, study("a", Design::uncontrolled), words("a", Says::benefit));
    const auto assessment = only(d);
    CHECK(assessment.verdict == Verdict::inconclusive);
    CHECK(assessment.certainty.highest == Level::very_low);
}

TEST_CASE("a review and its own trials are not two votes", "[independence]") {
    auto d = dossier();
    auto review = study("review", Design::systematic_review);
    review.includes = {"trial"};
    add(d, review, interval("review", -2, -3, -1));
    add(d, study("trial", Design::rct_parallel), interval("trial", -2, -3, -1));
    const auto trial = item(only(d), "trial");
    CHECK_FALSE(trial.counted);
    CHECK(trial.why_not == "inside Review");
}

TEST_CASE("an older version of a review has no vote", "[independence]") {
    auto d = dossier();
    auto newer = study("newer", Design::systematic_review);
    newer.supersedes = "older";
    add(d, newer, interval("newer", 0, -0.5, 0.5));
    add(d, study("older", Design::systematic_review), interval("older", -2, -3, -1));
    CHECK(only(d).verdict == Verdict::no_effect_shown);
    CHECK_FALSE(item(only(d), "older").counted);
    CHECK(assess(d).conflicts.empty());
}

TEST_CASE("an older review without a rating gives way to a younger one that pools as many trials", "[independence]") {
    auto d = dossier();
    auto younger = interval("younger", 0, -0.5, 0.5);
    younger.k = 5;
    auto older = interval("older", -2, -3, -1);
    older.k = 5;
    add(d, study("younger", Design::systematic_review), younger);
    d.references["younger"].issued = "2020";
    add(d, study("older", Design::systematic_review), older);
    CHECK(only(d).verdict == Verdict::no_effect_shown);
    d.findings.back().k = 6;
    CHECK(only(d).verdict == Verdict::mixed);
}

TEST_CASE("what was seen only at second hand concludes nothing by itself", "[verdict]") {
    auto d = dossier();
    add(d, study("a", Design::rct_parallel, 1000), interval("a", -2, -3, -1));
    d.findings.back().seen = Seen{SeenHow::secondary, ""};
    CHECK(only(d).verdict == Verdict::inconclusive);
    CHECK(only(d).verdict_reason.find("second hand") != std::string::npos);
    add(d, study("b", Design::rct_parallel, 1000), interval("b", 0, -0.5, 0.5));
    CHECK(only(d).verdict == Verdict::no_effect_shown);
    CHECK_FALSE(item(only(d), "a").counted);
}

TEST_CASE("as many inconclusive findings as others leave it inconclusive", "[verdict]") {
    auto d = dossier();
    add(d, study("a", Design::rct_parallel), interval("a", -2, -3, -1));
    add(d, study("b", Design::rct_parallel), interval("b", -1, -3, 1));
    CHECK(only(d).verdict == Verdict::inconclusive);
}

TEST_CASE("a trial is no randomised evidence for a question that is not about an effect", "[verdict]") {
    auto d = dossier(AnswerKind::yes);
    d.question.kind = QuestionKind::proposition;
    add(d, study("a", Design::rct_parallel, 1000), words("a", Says::yes));
    const auto assessment = only(d);
    CHECK(assessment.tier == 3);
    CHECK(assessment.certainty.highest <= Level::low);
}

TEST_CASE("a claim with a size is judged on its direction, and on its size apart", "[verdict]") {
    auto d = dossier();
    d.claims.front().by = Quantity{43.0, std::nullopt, std::nullopt, "percent", std::nullopt};
    add(d, study("a", Design::rct_parallel), interval("a", -2, -3, -1));
    CHECK(only(d).verdict == Verdict::supported);
    REQUIRE(only(d).size);
    CHECK(only(d).size->found == SizeFound::nowhere);
}

/// Three reports on the same people, each linked only to the one before.
Dossier reported_three_times() {
    auto d = dossier();
    for (const std::string id : {"a", "b", "c"}) {
        auto report = study(id, Design::rct_parallel, id == "b" ? 120 : 100);
        report.same_participants_as =
            id == "a" ? std::vector<std::string>{} : std::vector<std::string>{id == "b" ? "a" : "b"};
        add(d, report, interval(id, -2, -3, -1));
    }
    return d;
}

TEST_CASE("reports on the same people are one group, however they are linked; the largest keeps the vote",
          "[independence]") {
    const auto assessment = only(reported_three_times());
    CHECK(item(assessment, "b").counted);
    CHECK(item(assessment, "a").why_not == "same people as B");
    CHECK(item(assessment, "c").why_not == "same people as B");
}

TEST_CASE("of reports on the same people, one that was seen at first hand keeps the vote", "[independence]") {
    auto d = reported_three_times();
    d.findings[1].seen = Seen{SeenHow::secondary, ""};
    CHECK(only(d).verdict == Verdict::supported);
    CHECK(item(only(d), "a").counted);
}

TEST_CASE("a review that includes one report on some people holds these people", "[independence]") {
    auto d = reported_three_times();
    auto review = study("review", Design::systematic_review, 1000);
    review.includes = {"c"};
    review.includes_complete = true;
    add(d, review, interval("review", 0, -0.5, 0.5));
    const auto assessment = only(d);
    CHECK(item(assessment, "b").why_not == "its people are in Review");
    CHECK_FALSE(item(assessment, "a").counted);
    CHECK_FALSE(item(assessment, "c").counted);
}

TEST_CASE("another outcome of one study has no second vote", "[independence]") {
    auto d = dossier();
    add(d, study("a", Design::rct_parallel), interval("a", 0, -0.5, 0.5));
    auto second = words("a", Says::benefit);
    second.id = "another";
    d.findings.push_back(second);
    CHECK(only(d).verdict == Verdict::no_effect_shown);
}

TEST_CASE("evidence on another population counts only where nothing direct is there, and says so", "[directness]") {
    auto d = dossier();
    d.question.evidence_from = {{"pregnancy", {Mismatch::population}, "pregnant women only"}};
    auto other = effect_question();
    other.id = "pregnancy";
    d.linked_questions["pregnancy"] = other;
    d.studies["p"] = study("p", Design::rct_parallel, 500);
    d.indirect_findings["pregnancy"] = {interval("p", -2, -3, -1)};
    const auto indirect = only(d);
    CHECK(indirect.verdict == Verdict::inconclusive);
    CHECK(indirect.verdict_reason.find("no direct evidence") != std::string::npos);
    CHECK(indirect.certainty.level > Level::none);
    CHECK(item(indirect, "p").indirect == std::vector{Mismatch::population});
    add(d, study("a", Design::rct_parallel), interval("a", 0, -0.5, 0.5));
    CHECK(only(d).verdict == Verdict::no_effect_shown);
}

TEST_CASE("a retracted study has no vote, is not pooled, and holds no other trial", "[independence]") {
    auto d = dossier();
    add(d, study("a", Design::rct_parallel), interval("a", 0, -0.5, 0.5));
    auto review = study("review", Design::systematic_review, 1000);
    review.includes = {"a"};
    add(d, review, interval("review", -2, -3, -1));
    CHECK(only(d).verdict == Verdict::supported);
    d.references["review"].state = ReferenceState::retracted;
    CHECK(only(d).verdict == Verdict::no_effect_shown);
    CHECK(item(only(d), "review").why_not == "retracted");
    CHECK(item(only(d), "a").counted);
    d.references["a"].state = ReferenceState::retracted;
    CHECK(only(d).verdict == Verdict::no_evidence_recorded);
    CHECK(assess(d).synthesis->k == 0);
}

TEST_CASE("a review that shares trials with two others names the same one in any order of its trials",
          "[independence]") {
    auto d = dossier();
    const auto add_review = [&d](const std::string& id, std::vector<std::string> includes, long k) {
        auto review = study(id, Design::systematic_review, 1000);
        review.includes = std::move(includes);
        auto result = interval(id, -2, -3, -1);
        result.k = k;
        add(d, review, result);
    };
    add_review("a", {"x"}, 9);
    add_review("b", {"y"}, 8);
    add_review("c", GENERATE(std::vector<std::string>{"x", "y"}, std::vector<std::string>{"y", "x"}), 1);
    CHECK(item(only(d), "c").why_not == "shares trials with A");
}
