// SPDX-License-Identifier: MIT
#include "query/answers/change.hpp"

#include <fmt/format.h>

#include "evidence/assess.hpp"
#include "evidence/whatif/whatif.hpp"

namespace grounds::query {

namespace {

std::map<long, std::vector<FidelityVerdict>> by_citation(const std::vector<Fidelity>& fidelity) {
    std::map<long, std::vector<FidelityVerdict>> verdicts;
    for (const auto& item : fidelity) {
        verdicts[item.citation_row].push_back(item.verdict);
    }
    return verdicts;
}

void add_fidelity(ClaimStates& standings, const Dossier& dossier, const std::vector<Fidelity>& fidelity) {
    const auto verdicts = by_citation(fidelity);
    for (const auto& appearance : dossier.appearances) {
        for (const auto& citation : appearance.citations) {
            const auto found = verdicts.find(citation.row);
            for (const auto verdict : found == verdicts.end() ? std::vector<FidelityVerdict>{} : found->second) {
                standings.at(appearance.claim).add_fidelity(appearance.id, citation.marker, verdict);
            }
        }
    }
}

ClaimStates standings_of(const Dossier& dossier) {
    const auto assessed = evidence::assess(dossier);
    ClaimStates standings;
    for (const auto& claim : dossier.claims) {
        standings[claim.id].statement = claim.statement;
        standings[claim.id].question = claim.question;
    }
    for (const auto& assessment : assessed.claims) {
        standings[assessment.claim].verdict_reason = assessment.verdict_reason;
        standings[assessment.claim].judged = judged_of(assessment);
    }
    add_fidelity(standings, dossier, assessed.fidelity);
    return standings;
}

}  // namespace

Ripple ripple_of(const Dossier& dossier, const Work& work) {
    const std::set<std::string> studies{work.study};
    const auto after = standings_of(whatif::retract(whatif::without_studies(dossier, studies), work.references));
    Ripple ripple;
    ripple.claims = dossier.claims.size();
    ripple.changes = changes_between(standings_of(dossier), after);
    for (auto& change : ripple.changes) {
        if (change.is_judged_otherwise()) {
            change.because = {after.at(change.claim).verdict_reason};
        }
    }
    for (const auto& [review, trial] : whatif::still_pooled(dossier, studies)) {
        ripple.caveats.push_back(fmt::format("the pooled result of {} still holds {}", review, trial));
    }
    return ripple;
}

}  // namespace grounds::query
