// SPDX-License-Identifier: MIT
// A source that warns against a form and elsewhere rests on a trial of that very form.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "evidence/conflict/conflicts.hpp"
#include "evidence/findings/directness.hpp"
#include "evidence/findings/tier.hpp"

namespace grounds::conflict {

namespace {

bool avoided(const Advice& advice, const std::string& form) {
    return !form.empty() && std::any_of(advice.forms.begin(), advice.forms.end(),
                                        [&](const auto& f) { return evidence::same_form(form, f); });
}

/// Everything of the warning's source that rests on a study of an avoided form, by that study.
std::map<const Study*, std::vector<const Appearance*>> reliances(const ConflictInput& input, const Appearance& warning,
                                                                 const Advice& advice) {
    std::map<const Study*, std::vector<const Appearance*>> found;
    for (const auto& reliance : input.dossier->relied_on) {
        if (reliance.source != warning.source || reliance.stance == Stance::denies) {
            continue;
        }
        for (const auto& citation : reliance.citations) {
            const auto* study = evidence::cited_study(*input.dossier, citation.reference);
            if (study != nullptr && avoided(advice, study->intervention.form)) {
                found[study].push_back(&reliance);
            }
        }
    }
    return found;
}

Conflict conflict_of(const ConflictInput& input, const Appearance& warning, const Advice& advice, const Study& study,
                     const std::vector<const Appearance*>& relying) {
    const auto name = evidence::study_name(study, *input.dossier);
    Conflict conflict;
    conflict.type = ConflictType::advice_against_own_evidence;
    conflict.question = input.dossier->question.id;
    conflict.between = {{"appearance", warning.id, warning.source, warning.says}};
    for (const auto* appearance : relying) {
        conflict.between.push_back({"appearance", appearance->id, appearance->source, appearance->says});
    }
    conflict.between.push_back(
        {"reference", study.reports.empty() ? study.id : study.reports.front(), study.id,
         fmt::format("{}, {} of {}", name, evidence::design_text(study.design), study.intervention.form)});
    conflict.explanation = fmt::format("it advises against {} and rests other statements on {}, a study of {}",
                                       advice.forms.front(), name, study.intervention.form);
    return conflict;
}

}  // namespace

std::vector<Conflict> advice_conflicts(const ConflictInput& input) {
    std::vector<Conflict> conflicts;
    for (const auto& claim : input.dossier->claims) {
        if (!claim.advice || claim.advice->kind != AdviceKind::avoid) {
            continue;
        }
        for (const auto& warning : input.dossier->appearances) {
            if (warning.claim != claim.id || warning.stance == Stance::denies) {
                continue;
            }
            std::vector<Conflict> found;
            for (const auto& [study, relying] : reliances(input, warning, *claim.advice)) {
                found.push_back(conflict_of(input, warning, *claim.advice, *study, relying));
            }
            // By study id: the map above is ordered by address.
            std::sort(found.begin(), found.end(), [](const Conflict& a, const Conflict& b) {
                return a.between.back().source < b.between.back().source;
            });
            conflicts.insert(conflicts.end(), found.begin(), found.end());
        }
    }
    return conflicts;
}

}  // namespace grounds::conflict
