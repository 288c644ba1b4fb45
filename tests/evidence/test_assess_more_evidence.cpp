// SPDX-License-Identifier: MIT
// What must hold of assess() when something is added to a dossier or taken away.
#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "evidence/whatif/whatif.hpp"
#include "tests/evidence/assess_property.hpp"

using namespace grounds;
using namespace grounds::evidence;
using namespace grounds::whatif;
using any::holds;
using any::of_claim;
using any::same_answers;
using any::told;

namespace {

/// One of these ids. Never draw a pointer: while rapidcheck shrinks, it hands out what it drew for another dossier.
std::string one_of(const std::vector<std::string>& ids) {
    return ids.at(static_cast<std::size_t>(*rc::gen::inRange(0, 1000)) % ids.size());
}

std::vector<std::string> studies_of(const Dossier& dossier, bool with_reviews = true) {
    std::vector<std::string> ids;
    for (const auto& [id, study] : dossier.studies) {
        if (with_reviews || (study.design != Design::systematic_review && study.design != Design::meta_analysis)) {
            ids.push_back(id);
        }
    }
    return ids;
}

/// A second record of the same people: as the study, but found and published on its own.
void add_copy(Dossier& dossier, const Study& study, const std::string& id) {
    auto copy = study;
    copy.id = id;
    copy.reports = {id};
    copy.same_participants_as = {study.id};
    auto reference = dossier.references.at(study.reports.front());
    reference.key = id;
    const auto repeat = [&](std::vector<Finding>& findings) {
        for (auto finding : std::vector<Finding>(findings)) {
            if (finding.study == study.id) {
                finding.study = id;
                findings.push_back(finding);
            }
        }
    };
    repeat(dossier.findings);
    repeat(dossier.indirect_findings["other"]);
    dossier.references.emplace(id, reference);
    dossier.study_of_reference[id] = id;
    dossier.studies.emplace(id, copy);
}

/// A trial or review that speaks against every claim of the dossier that names a direction of benefit.
Dossier with_counter_finding(Dossier dossier, const std::string& id) {
    const int sign = dossier.question.benefit == Change::increase ? -1 : 1;
    Study study;
    study.id = id;
    study.reports = {id};
    study.design = *rc::gen::element(Design::rct_parallel, Design::systematic_review, Design::cohort);
    study.n.randomised = 50;
    study.population_groups = dossier.question.population_groups;
    study.intervention = dossier.question.intervention;
    study.species = dossier.question.species;
    Finding finding;
    finding.id = "against";
    finding.study = id;
    finding.questions = {dossier.question.id};
    finding.outcome = "outcome";
    finding.unit = dossier.question.unit;
    Effect effect;
    effect.measure = Measure::md;
    effect.value = sign * 2.0;
    effect.ci_low = sign > 0 ? 1.0 : -3.0;
    effect.ci_high = sign > 0 ? 3.0 : -1.0;
    finding.effect = effect;
    Reference reference;
    reference.key = id;
    reference.issued = "2020";
    dossier.studies[id] = study;
    dossier.references[id] = reference;
    dossier.study_of_reference[id] = id;
    dossier.findings.push_back(finding);
    return dossier;
}

bool says_benefit(const Claim& claim, const Question& question) {
    return claim.answers == (question.benefit == Change::increase ? AnswerKind::increase : AnswerKind::decrease);
}

}  // namespace

TEST_CASE("a second report of a study changes no answer, no certainty and no pooled estimate", "[assess]") {
    CHECK(holds([](const Dossier& dossier) {
        const auto& study = dossier.studies.at(one_of(studies_of(dossier)));
        auto reported = dossier;
        reported.studies.at(study.id).reports.push_back("again");
        reported.references["again"] = dossier.references.at(study.reports.front());
        reported.references["again"].key = "again";
        reported.study_of_reference["again"] = study.id;
        same_answers(assess(dossier), assess(reported));
    }));
}

TEST_CASE("a second record of the same people changes no answer, no certainty and no pooled estimate", "[assess]") {
    CHECK(holds([](const Dossier& dossier) {
        const auto trials = studies_of(dossier, false);
        if (trials.empty()) {
            return;
        }
        auto copied = dossier;
        const auto id = *rc::gen::element<std::string>("a-copy", "z-copy");
        add_copy(copied, dossier.studies.at(one_of(trials)), id);
        same_answers(assess(dossier), assess(copied));
        const auto first = copied.studies.at(id);
        add_copy(copied, first, *rc::gen::element<std::string>("b-copy", "zz-copy"));
        same_answers(assess(dossier), assess(copied));
    }));
}

TEST_CASE("taking a judgement of risk of bias away raises neither the level nor the lowest bound", "[assess]") {
    CHECK(holds([](const Dossier& dossier) {
        auto unjudged = dossier;
        unjudged.studies.at(one_of(studies_of(dossier))).risk_of_bias.clear();
        const auto before = assess(dossier);
        const auto after = assess(unjudged);
        for (const auto& a : before.claims) {
            const auto& b = of_claim(after, a.claim);
            RC_LOG(told(a) + told(b));
            RC_ASSERT(to_string(b.verdict) == to_string(a.verdict));
            RC_ASSERT(b.certainty.level <= a.certainty.level);
            RC_ASSERT(b.certainty.lowest <= a.certainty.lowest);
        }
    }));
}

TEST_CASE("a retracted study answers as much as one that is not there", "[assess]") {
    CHECK(holds([](const Dossier& dossier) {
        const auto key = dossier.studies.at(one_of(studies_of(dossier))).reports.front();
        auto marked = dossier;
        marked.references.at(key).state = ReferenceState::retracted;
        same_answers(assess(retract(dossier, {key})), assess(marked));
    }));
}

TEST_CASE("adding a finding against a claim never makes it supported", "[assess]") {
    CHECK(holds([](const Dossier& dossier) {
        const auto more = with_counter_finding(dossier, "zz-against");
        const auto before = assess(dossier);
        const auto after = assess(more);
        for (const auto& claim : dossier.claims) {
            if (!says_benefit(claim, dossier.question)) {
                continue;
            }
            const auto& a = of_claim(before, claim.id);
            const auto& b = of_claim(after, claim.id);
            RC_LOG(told(a) + told(b));
            RC_ASSERT(a.verdict == Verdict::supported || b.verdict != Verdict::supported);
        }
    }));
}
