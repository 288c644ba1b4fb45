// SPDX-License-Identifier: MIT
// A source against the very work that it cites.
#include <unordered_map>

#include "evidence/conflict/conflicts.hpp"

namespace grounds::conflict {

namespace {

/// The first verdict of a citation that says so, by the citation's row.
std::unordered_map<long, const Fidelity*> contradictions(const std::vector<Fidelity>& verdicts) {
    std::unordered_map<long, const Fidelity*> found;
    for (const auto& verdict : verdicts) {
        if (verdict.verdict == FidelityVerdict::contradicted_by_source) {
            found.emplace(verdict.citation_row, &verdict);
        }
    }
    return found;
}

}  // namespace

std::vector<Conflict> cited_work_conflicts(const ConflictInput& input) {
    std::vector<Conflict> conflicts;
    const auto contradicted = contradictions(*input.fidelity);
    for (const auto& appearance : input.dossier->appearances) {
        for (const auto& citation : appearance.citations) {
            const auto found = contradicted.find(citation.row);
            if (found == contradicted.end()) {
                continue;
            }
            const auto* verdict = found->second;
            Conflict conflict;
            conflict.type = ConflictType::source_against_cited_work;
            conflict.question = input.dossier->question.id;
            const auto study = input.dossier->study_of_reference.find(citation.reference);
            conflict.between = {{"appearance", appearance.id, appearance.source, appearance.says},
                                {"reference", citation.reference,
                                 study == input.dossier->study_of_reference.end() ? citation.reference : study->second,
                                 verdict->explanation}};
            conflict.explanation = "it cites a work that contradicts it: " + verdict->explanation;
            conflicts.push_back(std::move(conflict));
        }
    }
    return conflicts;
}

}  // namespace grounds::conflict
