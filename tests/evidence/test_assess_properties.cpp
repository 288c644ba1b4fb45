// SPDX-License-Identifier: MIT
// What must hold of assess() for any dossier.
#include <fmt/format.h>
#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <string>

#include "evidence/assess.hpp"
#include "evidence/explain/explain.hpp"
#include "evidence/whatif/whatif.hpp"
#include "tests/evidence/any_dossier.hpp"

using namespace grounds;
using namespace grounds::explain;
using namespace grounds::evidence;
using namespace grounds::whatif;

namespace {

/// rapidcheck tries 100 cases; five dossiers in each are 500.
template <class Property>
bool holds(Property property, const any::Limits& limits = {}) {
    return rc::check([&] {
        for (int i = 0; i < 5; ++i) {
            property(any::dossier(limits));
        }
    });
}

std::string text(const std::optional<double>& x) {
    return x ? fmt::format("{}", *x) : "-";
}

std::string told(const Assessment& one) {
    std::string all =
        fmt::format("{}: {} ({}), tier {}, {} from {} to {}, {}\n", one.claim, to_string(one.verdict),
                    one.verdict_reason, one.tier, to_string(one.certainty.level), to_string(one.certainty.lowest),
                    to_string(one.certainty.highest), one.certainty.would_narrow);
    for (const auto& step : one.certainty.steps) {
        all += fmt::format("  {} {} {} {}: {}\n", to_string(step.domain), step.change, step.assessed, step.worst,
                           step.reason);
    }
    for (const auto& item : one.evidence) {
        all += fmt::format("  {}/{} {} {} [{}, {}] {} {} {} {}\n", item.study, item.finding, to_string(item.bearing),
                           item.reading.effect, text(item.reading.low), text(item.reading.high), item.reading.reason,
                           item.counted, item.why_not, item.tier);
    }
    for (const auto& rating : one.other_schemes) {
        all += fmt::format("  {} {}: {}\n", rating.scheme, rating.rating, rating.reason);
    }
    return all;
}

/// Every byte that a reader could see.
std::string told(const QuestionAssessment& assessed) {
    std::string all;
    for (const auto& one : assessed.claims) {
        all += told(one);
    }
    for (const auto& one : assessed.fidelity) {
        all += fmt::format("citation {}: {} {}\n", one.citation_row, to_string(one.verdict), one.explanation);
    }
    for (const auto& one : assessed.conflicts) {
        all += fmt::format("{}: {} {}", to_string(one.type), one.explanation, one.likely_cause);
        for (const auto& side : one.between) {
            all += fmt::format(" {} {} {}", side.kind, side.id, side.says);
        }
        all += "\n";
    }
    if (assessed.synthesis) {
        const auto& pooled = *assessed.synthesis;
        all += fmt::format("pooled {} {} {} [{}, {}]\n", pooled.k, to_string(pooled.state), text(pooled.estimate),
                           text(pooled.low), text(pooled.high));
        for (const auto& trial : pooled.trials) {
            all += fmt::format("  {}/{} {} {}\n", trial.study, trial.finding, text(trial.weight), trial.why_not);
        }
    }
    return all;
}

std::string explained(const Dossier& dossier) {
    std::string all;
    for (const auto& claim : {"falls", "rises", "same"}) {
        for (const auto& step : explain::explain(dossier, claim)) {
            all += fmt::format("{} {} {} {}\n", step.rule, fmt::join(step.inputs, ", "), step.result, step.because);
        }
    }
    return all;
}

const Assessment& of_claim(const QuestionAssessment& all, const std::string& claim) {
    return *std::find_if(all.claims.begin(), all.claims.end(),
                         [&](const Assessment& one) { return one.claim == claim; });
}

const EvidenceItem& of_finding(const Assessment& assessment, const EvidenceItem& like) {
    return *std::find_if(assessment.evidence.begin(), assessment.evidence.end(), [&](const EvidenceItem& one) {
        return one.study == like.study && one.finding == like.finding;
    });
}

Bearing opposite(Bearing bearing) {
    return bearing == Bearing::supports ? Bearing::opposes : bearing == Bearing::opposes ? Bearing::supports : bearing;
}

/// What a verdict may become when every effect is turned round. "Mixed" is one for and one without effect, or one for
/// and one against: turned, the first has nothing for it.
bool may_turn_into(Verdict before, Verdict after) {
    switch (before) {
        case Verdict::supported:
            return after == Verdict::contradicted;
        case Verdict::contradicted:
            return after == Verdict::supported || after == Verdict::mixed;
        case Verdict::mixed:
            return after != Verdict::supported;
        default:
            return after == before || after == Verdict::mixed;
    }
}

AnswerKind opposite(AnswerKind answer) {
    return answer == AnswerKind::decrease   ? AnswerKind::increase
           : answer == AnswerKind::increase ? AnswerKind::decrease
                                            : answer;
}

std::optional<Change> opposite(std::optional<Change> change) {
    return change ? std::optional(*change == Change::decrease ? Change::increase : Change::decrease) : change;
}

bool near(const std::optional<double>& a, const std::optional<double>& b) {
    return a.has_value() == b.has_value() && (!a || std::fabs(*a - *b) <= 1e-6 * std::max(1.0, std::fabs(*a)));
}

void same_level(const Certainty& a, const Certainty& b) {
    RC_ASSERT(to_string(a.level) == to_string(b.level));
    RC_ASSERT(to_string(a.lowest) == to_string(b.lowest));
    RC_ASSERT(to_string(a.highest) == to_string(b.highest));
}

/// What the evidence answers, how sure that is, and what the trials give together.
void same_answers(const QuestionAssessment& a, const QuestionAssessment& b) {
    RC_ASSERT(a.claims.size() == b.claims.size());
    RC_LOG(told(a) + "---\n" + told(b));
    for (std::size_t i = 0; i < a.claims.size(); ++i) {
        RC_ASSERT(to_string(a.claims[i].verdict) == to_string(b.claims[i].verdict));
        same_level(a.claims[i].certainty, b.claims[i].certainty);
    }
    RC_ASSERT((a.synthesis ? a.synthesis->k : 0) == (b.synthesis ? b.synthesis->k : 0));
    if (a.synthesis && b.synthesis) {
        RC_ASSERT(near(a.synthesis->estimate, b.synthesis->estimate));
        RC_ASSERT(near(a.synthesis->low, b.synthesis->low));
    }
}

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

}  // namespace

TEST_CASE("the order of findings, claims, appearances and included trials changes no byte", "[assess]") {
    CHECK(holds([](const Dossier& dossier) {
        const auto other = any::shuffled(dossier);
        RC_ASSERT(told(assess(dossier)) == told(assess(other)));
        RC_ASSERT(explained(dossier) == explained(other));
    }));
}

TEST_CASE("turning every effect swaps supports and opposes, supported and contradicted", "[assess]") {
    any::Limits limits;
    limits.mids = false;  // a difference that matters is asked of benefit alone, so it is not mirrored
    CHECK(holds(
        [](const Dossier& dossier) {
            const auto before = assess(dossier);
            const auto after = assess(any::turned(dossier));
            for (const auto& claim : {"falls", "rises"}) {
                const auto& a = of_claim(before, claim);
                const auto& b = of_claim(after, claim);
                RC_LOG(told(a) + "turned\n" + told(b));
                RC_ASSERT(may_turn_into(a.verdict, b.verdict));
                RC_ASSERT(may_turn_into(b.verdict, a.verdict));
                same_level(a.certainty, b.certainty);
                for (const auto& item : a.evidence) {
                    RC_ASSERT(to_string(of_finding(b, item).bearing) == to_string(opposite(item.bearing)));
                }
            }
        },
        limits));
}

TEST_CASE("turning every effect and what is good answers the turned claims alike", "[assess]") {
    CHECK(holds([](const Dossier& dossier) {
        auto mirrored = any::turned(dossier);
        mirrored.question.benefit = opposite(mirrored.question.benefit);
        mirrored.linked_questions["other"].benefit = mirrored.question.benefit;
        any::each_finding(mirrored, [](Finding& finding) {
            finding.benefit = opposite(finding.benefit);
            if (finding.says == Says::benefit || finding.says == Says::harm) {  // good stays good, both ways round
                finding.says = finding.says == Says::benefit ? Says::harm : Says::benefit;
            }
        });
        for (auto& claim : mirrored.claims) {
            claim.answers = opposite(claim.answers);
        }
        const auto before = assess(dossier);
        const auto after = assess(mirrored);
        for (const auto& a : before.claims) {
            const auto& b = of_claim(after, a.claim);
            RC_LOG(told(a) + told(b));
            RC_ASSERT(to_string(b.verdict) == to_string(a.verdict));
            same_level(a.certainty, b.certainty);
        }
    }));
}

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

TEST_CASE("the bounds contain the level", "[assess]") {
    CHECK(holds([](const Dossier& dossier) {
        for (const auto& one : assess(dossier).claims) {
            RC_ASSERT(one.certainty.lowest <= one.certainty.level);
            RC_ASSERT(one.certainty.level <= one.certainty.highest);
            RC_ASSERT((one.certainty.level == Level::none) == (one.verdict == Verdict::no_evidence_recorded));
        }
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

namespace {

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

TEST_CASE("a claim about all is never supported while a sound finding against it counts", "[assess]") {
    CHECK(holds([](const Dossier& plain) {
        auto dossier = plain;
        for (auto& claim : dossier.claims) {
            claim.quantifier = Quantifier::universal;
        }
        for (const auto& one : assess(dossier).claims) {
            const bool against = std::any_of(one.evidence.begin(), one.evidence.end(), [](const EvidenceItem& item) {
                return item.counted && item.tier <= 2 && item.indirect.empty() && item.bearing == Bearing::opposes;
            });
            RC_LOG(told(one));
            RC_ASSERT(!(one.verdict == Verdict::supported && against));
        }
    }));
}

TEST_CASE("no verdict rests on an assumed number", "[assess]") {
    CHECK(holds([](const Dossier& plain) {
        auto dossier = plain;
        any::each_finding(dossier, [](Finding& finding) { finding.assumed = "somebody assumed it"; });
        for (const auto& one : assess(dossier).claims) {
            RC_ASSERT(one.verdict == Verdict::no_evidence_recorded);
            for (const auto& item : one.evidence) {
                RC_ASSERT(!item.reading.low || item.reading.reading == Reading::quantity);
            }
        }
    }));
}
