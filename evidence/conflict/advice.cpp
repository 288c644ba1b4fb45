// SPDX-License-Identifier: MIT
// A source that warns against a form and elsewhere rests on a trial of that very form.
#include <fmt/format.h>

#include <algorithm>

#include "evidence/conflict/conflicts.hpp"
#include "evidence/directness.hpp"

namespace grounds {

namespace {

const Study* cited_study(const Dossier& dossier, const Citation& citation) {
    const auto id = dossier.study_of_reference.find(citation.reference);
    if (id == dossier.study_of_reference.end()) {
        return nullptr;
    }
    const auto study = dossier.studies.find(id->second);
    return study == dossier.studies.end() ? nullptr : &study->second;
}

bool avoided(const Advice& advice, const std::string& form) {
    return !form.empty() &&
           std::any_of(advice.forms.begin(), advice.forms.end(), [&](const auto& f) { return same_form(form, f); });
}

void add_reliance(std::vector<Conflict>& conflicts, const ConflictInput& input, const Appearance& warning,
                  const Claim& claim, const Appearance& reliance) {
    for (const auto& citation : reliance.citations) {
        const auto* study = cited_study(*input.dossier, citation);
        if (study == nullptr || !avoided(*claim.advice, study->intervention.form)) {
            continue;
        }
        Conflict conflict;
        conflict.type = ConflictType::advice_against_own_evidence;
        conflict.question = input.dossier->question.id;
        conflict.between = {{"appearance", warning.id, warning.source, warning.says},
                            {"appearance", reliance.id, reliance.source, reliance.says},
                            {"reference", citation.reference, study->id,
                             "a study of " + study->intervention.form + ": " + study_name(*study, *input.dossier)}};
        conflict.explanation =
            fmt::format("it advises against {} and rests another statement on {}, a trial of {}",
                        claim.advice->forms.front(), study_name(*study, *input.dossier), study->intervention.form);
        conflicts.push_back(std::move(conflict));
    }
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
            for (const auto& reliance : input.dossier->relied_on) {
                if (reliance.source == warning.source && reliance.stance != Stance::denies) {
                    add_reliance(conflicts, input, warning, claim, reliance);
                }
            }
        }
    }
    return conflicts;
}

}  // namespace grounds
