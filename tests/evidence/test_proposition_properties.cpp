// SPDX-License-Identifier: MIT
// What must hold for every proposition, of people or of cells, whoever studied it and however far its words reach.
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>

#include "evidence/assess.hpp"
#include "evidence/findings/verdict.hpp"
#include "tests/evidence/build.hpp"

using namespace grounds;

namespace {

Design any_design() {
    return *rc::gen::element(Design::systematic_review, Design::rct_parallel, Design::cohort, Design::uncontrolled,
                             Design::animal, Design::in_vitro, Design::narrative_review, Design::textbook,
                             Design::guideline);
}

Finding any_statement(const std::string& study) {
    auto made = build::words(
        study, *rc::gen::element(Says::yes, Says::no, Says::mixed, Says::inconclusive, Says::not_reported));
    made.role =
        *rc::gen::element(FindingRole::answer, FindingRole::answer, FindingRole::answer, FindingRole::reference);
    made.indirect =
        *rc::gen::element(std::vector<Mismatch>{}, std::vector<Mismatch>{}, std::vector<Mismatch>{Mismatch::population},
                          std::vector<Mismatch>{Mismatch::population, Mismatch::outcome});
    if (*rc::gen::inRange(0, 4) == 0) {
        made.seen = Seen{SeenHow::secondary, "https://x.test"};
    }
    return made;
}

Dossier any_proposition() {
    auto made = build::dossier(AnswerKind::yes);
    made.question.kind = QuestionKind::proposition;
    made.question.benefit.reset();
    made.question.mids.clear();
    made.question.species = *rc::gen::element<std::string>("human", "any");
    auto& claim = made.claims.front();
    claim.quantifier = *rc::gen::element(std::optional<Quantifier>{}, std::optional(Quantifier::universal),
                                         std::optional(Quantifier::majority), std::optional(Quantifier::existential),
                                         std::optional(Quantifier::superlative));
    claim.relation = *rc::gen::element(std::optional<Relation>{}, std::optional(Relation::cause),
                                       std::optional(Relation::association));
    const int studies = *rc::gen::inRange(0, 6);
    for (int i = 0; i < studies; ++i) {
        const auto id = "s" + std::to_string(i);
        auto study = build::study(id, any_design());
        study.species = *rc::gen::element<std::string>("human", "human", "rat");
        build::add(made, study, any_statement(id));
    }
    return made;
}

Verdict verdict_on(const Dossier& dossier) {
    return evidence::assess(dossier).claims.front().verdict;
}

}  // namespace

TEST_CASE("adding a finding against a proposition never strengthens it", "[assess]") {
    CHECK(rc::check([] {
        auto dossier = any_proposition();
        const auto before = verdict_on(dossier);
        build::add(dossier, build::study("against", any_design()), build::words("against", Says::no));
        const auto after = verdict_on(dossier);
        RC_LOG(std::string(to_string(before)) + " became " + std::string(to_string(after)));
        RC_ASSERT(evidence::strength(after) <= evidence::strength(before));
    }));
}

TEST_CASE("a proposition about all is never supported while a sound finding against it counts", "[assess]") {
    CHECK(rc::check([] {
        auto dossier = any_proposition();
        dossier.claims.front().quantifier = Quantifier::universal;
        build::add(dossier, build::study("against", Design::cohort), build::words("against", Says::no));
        RC_ASSERT(verdict_on(dossier) != Verdict::supported);
    }));
}

TEST_CASE("the order of the findings on a proposition changes neither its verdict nor the reason", "[assess]") {
    CHECK(rc::check([] {
        auto dossier = any_proposition();
        const auto before = evidence::assess(dossier).claims.front();
        std::reverse(dossier.findings.begin(), dossier.findings.end());
        const auto after = evidence::assess(dossier).claims.front();
        RC_ASSERT(to_string(before.verdict) == to_string(after.verdict));
        RC_ASSERT(before.verdict_reason == after.verdict_reason);
    }));
}
