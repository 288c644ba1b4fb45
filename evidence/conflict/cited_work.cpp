// SPDX-License-Identifier: MIT
// A source against the very work that it cites.
#include <algorithm>

#include "evidence/conflict/conflicts.hpp"

namespace grounds::conflict {

namespace {

const Fidelity* contradiction(const std::vector<Fidelity>& verdicts, long citation) {
    const auto found = std::find_if(verdicts.begin(), verdicts.end(), [&](const Fidelity& verdict) {
        return verdict.citation_row == citation && verdict.verdict == FidelityVerdict::contradicted_by_source;
    });
    return found == verdicts.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Conflict> cited_work_conflicts(const ConflictInput& input) {
    std::vector<Conflict> conflicts;
    for (const auto& appearance : input.dossier->appearances) {
        for (const auto& citation : appearance.citations) {
            const auto* verdict = contradiction(*input.fidelity, citation.row);
            if (verdict == nullptr) {
                continue;
            }
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
