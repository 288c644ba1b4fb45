// SPDX-License-Identifier: MIT
// A printed dose above an authority's upper limit.
#include <fmt/format.h>

#include "base/scalar.hpp"
#include "evidence/conflict/conflicts.hpp"
#include "evidence/findings/text.hpp"

namespace grounds::conflict {

namespace {

/// The dose that a claim names, if it is one of a supplement; limits are set for supplements, not for food.
std::optional<Quantity> dose_of(const Claim& claim) {
    if (claim.dose && claim.dose->of == DoseOf::supplement) {
        return claim.dose->quantity;
    }
    return std::nullopt;
}

void add_limit(std::vector<Conflict>& conflicts, const ConflictInput& input, const Claim& claim, const Quantity& dose,
               const Finding& limit) {
    const auto& quantity = limit.quantity->quantity;
    const auto factor = base::conversion_factor(quantity.unit, dose.unit);
    if (!factor || dose.highest() <= quantity.highest() * *factor) {
        return;
    }
    const auto study = input.dossier->studies.find(limit.study);
    Conflict conflict;
    conflict.type = ConflictType::dose_above_limit;
    conflict.question = input.dossier->question.id;
    for (const auto& appearance : input.dossier->appearances) {
        if (appearance.claim == claim.id && appearance.stance != Stance::denies) {
            conflict.between.push_back({"appearance", appearance.id, appearance.source, appearance.says});
        }
    }
    if (conflict.between.empty()) {
        return;
    }
    conflict.between.push_back({"finding", limit.study + "/" + limit.id, limit.study,
                                "upper limit " + evidence::quantity_text(quantity) + ": " + limit.outcome});
    const auto who =
        study == input.dossier->studies.end() ? limit.study : evidence::study_name(study->second, *input.dossier);
    conflict.explanation = fmt::format("{} reaches above the upper limit of {} ({})", evidence::quantity_text(dose),
                                       evidence::quantity_text(quantity), who);
    conflicts.push_back(std::move(conflict));
}

}  // namespace

std::vector<Conflict> dose_conflicts(const ConflictInput& input) {
    std::vector<Conflict> conflicts;
    for (const auto& claim : input.dossier->claims) {
        const auto dose = dose_of(claim);
        if (!dose) {
            continue;
        }
        for (const auto& limit : input.dossier->limits) {
            if (limit.quantity && limit.quantity->bound == Bound::upper_limit && !limit.questions.empty()) {
                add_limit(conflicts, input, claim, *dose, limit);
            }
        }
    }
    return conflicts;
}

}  // namespace grounds::conflict
