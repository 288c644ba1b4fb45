// SPDX-License-Identifier: MIT
#include "evidence/findings/groups.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "evidence/assess.hpp"
#include "tests/evidence/build.hpp"

using namespace grounds;
using namespace grounds::evidence;

namespace {

RetractionNotice notice(NoticeNature nature, const std::string& date, const std::string& record = "1") {
    RetractionNotice one;
    one.nature = nature;
    one.date = date;
    one.record = record;
    return one;
}

std::shared_ptr<const RetractionNotice> shared_notice(NoticeNature nature, const std::string& date) {
    return std::make_shared<const RetractionNotice>(notice(nature, date));
}

constexpr auto retraction = NoticeNature::retraction;
constexpr auto concern = NoticeNature::expression_of_concern;
constexpr auto correction = NoticeNature::correction;
constexpr auto reinstatement = NoticeNature::reinstatement;

Dossier one_trial() {
    Dossier dossier;
    dossier.question = build::effect_question();
    dossier.claims = {build::claim("mg-helps", AnswerKind::decrease)};
    dossier.studies["trial"] = build::study("trial", Design::rct_parallel);
    dossier.findings = {build::interval("trial", -3, -4, -2)};
    dossier.references["trial"].key = "trial";
    dossier.study_of_reference["trial"] = "trial";
    return dossier;
}

}  // namespace

TEST_CASE("what notices add up to", "[retraction]") {
    using State = ReferenceState;
    CHECK(standing_of({}).state == State::none);
    CHECK(standing_of({}).notice == nullptr);
    CHECK(standing_of({notice(correction, "2020-01-01")}).state == State::correction);
    CHECK(standing_of({notice(concern, "2020-01-01"), notice(correction, "2021-01-01")}).state ==
          State::expression_of_concern);
    CHECK(standing_of({notice(correction, "2020-01-01"), notice(concern, "2021-01-01")}).state ==
          State::expression_of_concern);
    CHECK(standing_of({notice(retraction, "2020-01-01"), notice(concern, "2021-01-01")}).state == State::retracted);
    CHECK(standing_of({notice(retraction, "2020-01-01"), notice(reinstatement, "2021-01-01")}).state ==
          State::reinstated);
    CHECK(standing_of({notice(reinstatement, "2020-01-01"), notice(retraction, "2021-01-01")}).state ==
          State::retracted);
    CHECK(standing_of({notice(retraction, "2020-01-01"), notice(reinstatement, "2020-01-01")}).state ==
          State::reinstated);
    CHECK(standing_of({notice(concern, ""), notice(retraction, "2020-01-01")}).state == State::retracted);
}

TEST_CASE("the first notice that brought a state is the one that decides it, in whatever order they come",
          "[retraction]") {
    std::vector<RetractionNotice> notices{notice(retraction, "2021-03-02", "10"), notice(retraction, "2021-03-02", "9"),
                                          notice(concern, "2020-01-01", "3"), notice(correction, "2022-01-01", "4")};
    std::sort(notices.begin(), notices.end(), [](const auto& a, const auto& b) { return a.record < b.record; });
    do {
        const auto standing = standing_of(notices);
        CHECK(standing.state == ReferenceState::retracted);
        CHECK(standing.notice->record == "9");
    } while (std::next_permutation(notices.begin(), notices.end(),
                                   [](const auto& a, const auto& b) { return a.record < b.record; }));
}

TEST_CASE("the state says its day and where it is from", "[retraction]") {
    Reference work;
    CHECK(state_text(work) == "retraction not checked");
    work.state_basis.as_of = "2026-11-01";
    CHECK(state_text(work) == "retraction not checked: it has no DOI or PMID");
    work.state = ReferenceState::none;
    CHECK(state_text(work) == "not in Retraction Watch as of 2026-11-01");
    work.state_basis.as_of_from = SnapshotDate::newest_notice;
    CHECK(state_text(work) == "not in Retraction Watch, newest notice 2026-11-01");
    work.state = ReferenceState::retracted;
    work.state_basis.notice = shared_notice(retraction, "2021-03-02");
    work.state_basis.as_of_from = SnapshotDate::given;
    CHECK(state_text(work) == "retracted on 2021-03-02 (Retraction Watch as of 2026-11-01)");
    work.state_basis.given = true;
    CHECK(state_text(work) == "retracted, as its record says");
}

TEST_CASE("a retracted trial has no vote, no pool and no certainty", "[retraction]") {
    auto dossier = one_trial();
    const auto before = assess(dossier);
    REQUIRE(before.claims.front().verdict == Verdict::supported);
    REQUIRE(before.synthesis->k == 1);
    dossier.references["trial"].state = ReferenceState::retracted;
    dossier.references["trial"].state_basis = {false, "2026-11-01", SnapshotDate::given,
                                               shared_notice(retraction, "2021-03-02")};
    const auto after = assess(dossier);
    CHECK(after.claims.front().verdict == Verdict::no_evidence_recorded);
    CHECK(after.claims.front().certainty.level == Level::none);
    CHECK_FALSE(after.claims.front().evidence.front().counted);
    CHECK(after.claims.front().evidence.front().why_not == "retracted");
    CHECK(after.synthesis->k == 0);
}

TEST_CASE("a concern is no retraction: the vote stays, and the start of the certainty names it", "[retraction]") {
    auto dossier = one_trial();
    dossier.references["trial"].state = ReferenceState::expression_of_concern;
    dossier.references["trial"].state_basis = {false, "2026-11-01", SnapshotDate::given,
                                               shared_notice(concern, "2020-05-06")};
    dossier.appearances = {build::appearance("001-001", "001", "mg-helps")};
    dossier.appearances.front().citations = {build::cites(7, "trial")};
    const auto assessed = assess(dossier);
    CHECK(assessed.claims.front().verdict == Verdict::supported);
    for (const auto& verdict : assessed.fidelity) {
        CHECK(verdict.verdict != FidelityVerdict::retracted_source);
    }
    std::string risk;
    for (const auto& step : assessed.claims.front().certainty.steps) {
        risk += step.domain == Domain::start ? step.reason : "";
    }
    CHECK_THAT(risk, Catch::Contains("expression of concern on 2020-05-06"));
}
