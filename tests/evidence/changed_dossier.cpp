// SPDX-License-Identifier: MIT
// A dossier in another order, or with every effect turned round.
#include <rapidcheck.h>

#include <algorithm>
#include <utility>

#include "evidence/findings/effect_size.hpp"
#include "tests/evidence/any_dossier.hpp"

namespace grounds::any {

using namespace grounds::evidence;

namespace {

template <class List>
void shuffle(List& list) {
    for (std::size_t i = list.size(); i > 1; --i) {
        std::swap(list[i - 1], list[*rc::gen::inRange<std::size_t>(0, i)]);
    }
}

Says opposite(Says says) {
    switch (says) {
        case Says::benefit:
            return Says::harm;
        case Says::harm:
            return Says::benefit;
        case Says::increase:
            return Says::decrease;
        case Says::decrease:
            return Says::increase;
        default:
            return says;
    }
}

void turn(Effect& effect) {
    const auto turn_number = [&](std::optional<double>& x) {
        if (x) {
            x = is_ratio(effect.measure) ? 1 / *x : -*x;
        }
    };
    turn_number(effect.value);
    turn_number(effect.ci_low);
    turn_number(effect.ci_high);
    std::swap(effect.ci_low, effect.ci_high);
}

/// The arms' numbers change hands, so that the difference changes its sign and the ratio is turned over.
void turn(Finding& finding) {
    for (auto& arm : finding.arms) {
        arm.role = arm.role == ArmRole::intervention ? ArmRole::control : ArmRole::intervention;
    }
    if (finding.effect) {
        turn(*finding.effect);
    }
    if (finding.says) {
        finding.says = opposite(*finding.says);
    }
}

}  // namespace

Dossier shuffled(Dossier dossier) {
    shuffle(dossier.claims);
    shuffle(dossier.appearances);
    shuffle(dossier.findings);
    for (auto* lists : {&dossier.indirect_findings, &dossier.cited_findings}) {
        for (auto& [id, findings] : *lists) {
            shuffle(findings);
        }
    }
    for (auto& [id, study] : dossier.studies) {
        shuffle(study.includes);
    }
    return dossier;
}

Dossier turned(Dossier dossier) {
    each_finding(dossier, [](Finding& one) { turn(one); });
    return dossier;
}

}  // namespace grounds::any
