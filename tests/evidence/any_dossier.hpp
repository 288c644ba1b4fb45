// SPDX-License-Identifier: MIT
// Dossiers of one effect question for the properties of assess(), drawn with rapidcheck. Call within rc::check only.
#pragma once

#include <algorithm>

#include "schema/model/dossier.hpp"

namespace grounds::any {

/// What may be in a dossier; a property leaves out what its rule treats on purpose in another way.
struct Limits {
    bool mids = true;            ///< the question may have a minimal important difference
    bool overridden = true;      ///< a finding may turn the question's benefit round
    bool printed_grades = true;  ///< a review may print its certainty
};

/// One to seven studies of every design, reviews that include trials, findings with means, events, printed effects,
/// P values, words or nothing, direct and through a linked question, first and second hand, works that were retracted;
/// three claims, and an article that cites some of the studies.
Dossier dossier(const Limits& limits = {});

/// The same dossier in another order: its lists shuffled.
Dossier shuffled(Dossier dossier);

/// Every effect turned round: differences change their sign and ratios become their reciprocals, arms swap their roles,
/// and the words say the opposite.
Dossier turned(Dossier dossier);

/// Changes every finding of the dossier, wherever it stands.
template <class Change>
void each_finding(Dossier& dossier, const Change& change) {
    std::for_each(dossier.findings.begin(), dossier.findings.end(), change);
    for (auto* lists : {&dossier.indirect_findings, &dossier.cited_findings}) {
        for (auto& [id, findings] : *lists) {
            std::for_each(findings.begin(), findings.end(), change);
        }
    }
}

}  // namespace grounds::any
