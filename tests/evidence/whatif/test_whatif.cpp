// SPDX-License-Identifier: MIT
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "evidence/assess.hpp"
#include "evidence/whatif/whatif.hpp"
#include "tests/evidence/build.hpp"

using namespace grounds;
using namespace grounds::evidence;
using namespace grounds::whatif;

namespace {

using Names = std::set<std::string>;

/// A review of 2010 that shows nothing and holds the old trial; a younger trial that shows a benefit.
Dossier cramps() {
    auto dossier = build::dossier();
    auto review = build::study("review", Design::systematic_review, 300);
    review.includes = {"old-trial"};
    review.includes_complete = true;
    build::add(dossier, review, build::interval("review", -0.1, -0.5, 0.3));
    build::add(dossier, build::study("old-trial", Design::rct_parallel), build::interval("old-trial", -2, -3, -1));
    build::add(dossier, build::study("young-trial", Design::rct_crossover), build::interval("young-trial", -2, -3, -1));
    dossier.references["young-trial"].issued = "2020-05";
    dossier.references["old-trial"].issued = "";
    return dossier;
}

Assessment only_claim(const Dossier& dossier) {
    return assess(dossier).claims.at(0);
}

}  // namespace

TEST_CASE("without the review, its trials have a vote again") {
    const auto before = only_claim(cramps());
    CHECK(before.verdict == Verdict::no_effect_shown);
    const auto after = only_claim(without_studies(cramps(), {"review"}));
    CHECK(after.verdict == Verdict::supported);
    CHECK(after.evidence.size() == 2);
    CHECK(after.evidence.front().counted);
    CHECK(after.evidence.front().study == "old-trial");
}

TEST_CASE("findings of linked questions are taken out too, and the link stays") {
    auto dossier = cramps();
    dossier.indirect_findings["other"] = {build::interval("review", 1, 0, 2), build::interval("else", 1, 0, 2)};
    const auto after = without_studies(dossier, {"review"});
    REQUIRE(after.indirect_findings.at("other").size() == 1);
    CHECK(after.indirect_findings.at("other").front().study == "else");
    CHECK(answering_studies(dossier) == Names{"else", "old-trial", "review", "young-trial"});
    CHECK(without_studies(dossier, {"else"}).indirect_findings.count("other") == 1);
}

TEST_CASE("only some designs") {
    CHECK(studies_of_other_designs(cramps(), {Design::rct_parallel, Design::rct_crossover}) == Names{"review"});
    CHECK(studies_of_other_designs(cramps(), {Design::systematic_review}) == Names{"old-trial", "young-trial"});
}

TEST_CASE("as of a year: the year itself is kept, and what has no year") {
    CHECK(studies_later_than(cramps(), 2019) == Names{"young-trial"});
    CHECK(studies_later_than(cramps(), 2020).empty());
    CHECK(studies_later_than(cramps(), 2009) == Names{"review", "young-trial"});
    CHECK(studies_of_unknown_year(cramps()) == Names{"old-trial"});
}

TEST_CASE("a review that stays still holds a trial that was taken out") {
    CHECK(still_pooled(cramps(), {"old-trial"}) == std::vector<StillPooled>{{"review", "old-trial"}});
    CHECK(still_pooled(cramps(), {"old-trial", "review"}).empty());
    CHECK(still_pooled(cramps(), {"young-trial"}).empty());
}

TEST_CASE("a retracted work loses its findings, and who cites it cites a retracted work") {
    auto dossier = cramps();
    dossier.appearances = {build::appearance("001-001", "001", "mg-helps")};
    dossier.appearances.front().citations = {build::cites(7, "review")};
    dossier.cited_findings["review"] = {build::interval("review", -0.1, -0.5, 0.3)};
    const auto verdicts = [](const Dossier& some) {
        std::set<FidelityVerdict> all;
        for (const auto& fidelity : assess(some).fidelity) {
            all.insert(fidelity.verdict);
        }
        return all;
    };
    CHECK_FALSE(verdicts(dossier).contains(FidelityVerdict::retracted_source));
    const auto after = retract(dossier, {"review"});
    CHECK(verdicts(after).contains(FidelityVerdict::retracted_source));
    CHECK_FALSE(verdicts(after).contains(FidelityVerdict::accurate));
    CHECK_FALSE(verdicts(after).contains(FidelityVerdict::source_unavailable));  // what it said is still known
    CHECK(only_claim(after).verdict == Verdict::supported);
}

TEST_CASE("a work that nobody reports or cites changes nothing") {
    const auto after = retract(cramps(), {"unknown"});
    CHECK(after.findings.size() == cramps().findings.size());
    CHECK(only_claim(after).verdict_reason == only_claim(cramps()).verdict_reason);
}

TEST_CASE("taking studies out one by one or at once is the same, and leaves none of them") {
    CHECK(rc::check([] {
        const auto all = answering_studies(cramps());
        Names out;
        auto step_by_step = cramps();
        for (const auto& id : all) {
            if (*rc::gen::arbitrary<bool>()) {
                out.insert(id);
                step_by_step = without_studies(step_by_step, {id});
            }
        }
        const auto at_once = without_studies(cramps(), out);
        RC_ASSERT(answering_studies(at_once) == answering_studies(step_by_step));
        for (const auto& id : out) {
            RC_ASSERT(answering_studies(at_once).count(id) == 0U);
        }
        RC_ASSERT(answering_studies(at_once).size() + out.size() == all.size());
    }));
}
