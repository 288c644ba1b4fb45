// SPDX-License-Identifier: MIT
// What must hold of assess() for any dossier: order, turning round, bounds.
#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "tests/evidence/assess_property.hpp"

using namespace grounds;
using namespace grounds::evidence;
using any::explained;
using any::holds;
using any::of_claim;
using any::same_level;
using any::told;

namespace {

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

TEST_CASE("the bounds contain the level", "[assess]") {
    CHECK(holds([](const Dossier& dossier) {
        for (const auto& one : assess(dossier).claims) {
            RC_ASSERT(one.certainty.lowest <= one.certainty.level);
            RC_ASSERT(one.certainty.level <= one.certainty.highest);
            RC_ASSERT((one.certainty.level == Level::none) == (one.verdict == Verdict::no_evidence_recorded));
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
