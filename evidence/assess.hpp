// SPDX-License-Identifier: MIT
// The rules, applied to one question. Pure: no SQL, no files, no clock.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "schema/model/assessment.hpp"
#include "schema/model/dossier.hpp"

namespace grounds::evidence {

/// Version of the rules of docs/grading.md. A change of any rule changes it, and the importer then assesses all
/// questions anew.
inline constexpr std::string_view rule_set = "2026.4";

/// All that the rules derive of one question: what the importer stores and `why` shows.
struct QuestionAssessment {
    std::vector<Assessment> claims;  ///< one for each claim of the dossier, by claim id
    std::vector<Fidelity> fidelity;  ///< at least one for each citation of the dossier's appearances
    std::vector<Conflict> conflicts;
    std::optional<Synthesis> synthesis;  ///< of an effect question with randomised trials
};

/// Assesses every claim, citation and conflict of one question. The order of findings, claims and appearances in the
/// dossier does not change the result.
QuestionAssessment assess(Dossier unordered);

/// The lists of a dossier in the order in which the rules go through them: by id.
Dossier in_order(Dossier dossier);

}  // namespace grounds::evidence
