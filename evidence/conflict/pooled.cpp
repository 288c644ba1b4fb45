// SPDX-License-Identifier: MIT
#include "evidence/conflict/conflicts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "evidence/findings/text.hpp"
#include "evidence/synthesis/pool.hpp"
#include "evidence/synthesis/trials.hpp"

namespace grounds::conflict {

namespace {

using Side = std::vector<const evidence::EvidencePiece*>;

std::string trials_text(std::size_t count) {
    return evidence::count_text(count, "trial", "trials");
}

/// "3 trials, MD -0.4 cramps/week (95% CI ...)"; of one trial its own result.
std::string result_of(const synthesis::TrialPool& trials) {
    if (trials.pieces.empty()) {
        return "no trial is left";
    }
    if (trials.pieces.size() == 1) {
        return "1 trial, " + trials.pieces.front()->reading.effect;
    }
    const auto pooled = synthesis::synthesis_of(trials);
    return pooled->estimate
               ? fmt::format("{}, {}", trials_text(trials.pieces.size()),
                             evidence::effect_text(pooled->measure, pooled->unit, pooled->estimate, pooled->low,
                                                   pooled->high, pooled->level))
               : fmt::format("{} that cannot be pooled: {}", trials_text(trials.pieces.size()), pooled->reason);
}

std::set<const Study*> pooled_studies(const synthesis::TrialPool& trials, const Side& side) {
    const std::set<const evidence::EvidencePiece*> pooled(trials.pieces.begin(), trials.pieces.end());
    std::set<const Study*> studies;
    for (const auto* piece : side) {
        if (pooled.contains(piece)) {
            studies.insert(piece->study);
        }
    }
    return studies;
}

std::string names_of(const std::set<const Study*>& studies, const Dossier& dossier) {
    std::set<std::string> names;
    for (const auto* study : studies) {
        names.insert(evidence::study_name(*study, dossier));
    }
    return evidence::list_text({names.begin(), names.end()});
}

std::string without(const std::vector<evidence::EvidencePiece>& body, const std::set<const Study*>& gone,
                    const Dossier& dossier) {
    std::vector<evidence::EvidencePiece> rest;
    std::copy_if(body.begin(), body.end(), std::back_inserter(rest),
                 [&](const evidence::EvidencePiece& piece) { return !gone.contains(piece.study); });
    return fmt::format("; without {}: {}", names_of(gone, dossier), result_of(synthesis::pool_trials(rest, {})));
}

}  // namespace

std::string pooled_with_and_without(const std::vector<evidence::EvidencePiece>& body, const Side& one,
                                    const Side& other, const Dossier& dossier) {
    const auto all = synthesis::pool_trials(body, {});
    if (all.pieces.size() < 2) {
        return fmt::format("nothing to pool: {} of this question gives a comparable number",
                           all.pieces.empty() ? "no trial" : "only one trial");
    }
    std::string text = "all that can be pooled: " + result_of(all);
    bool any = false;
    for (const auto* side : {&one, &other}) {
        if (const auto studies = pooled_studies(all, *side); !studies.empty()) {
            text += without(body, studies, dossier);
            any = true;
        }
    }
    return any ? text : text + "; neither side is one of these trials";
}

}  // namespace grounds::conflict
