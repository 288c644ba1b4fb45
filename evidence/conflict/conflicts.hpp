// SPDX-License-Identifier: MIT
// Two things that cannot both hold, typed, with both sides (docs/grading.md 5).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "evidence/findings/body.hpp"
#include "schema/model/assessment.hpp"

namespace grounds::conflict {

/// What a finder of conflicts looks at: one question, its body of evidence, and what the citations were found to be.
/// None is nullptr; all outlive the call.
struct ConflictInput {
    const Dossier* dossier = nullptr;
    const std::vector<evidence::EvidencePiece>* body = nullptr;
    const std::vector<Fidelity>* fidelity = nullptr;
};

/// One kind of conflict: a function that finds all of its kind. A new kind is one file and one line of conflicts.cpp.
using ConflictFinder = std::vector<Conflict> (*)(const ConflictInput&);

std::span<const ConflictFinder> conflict_finders();

std::vector<Conflict> reader_conflicts(const ConflictInput& input);
std::vector<Conflict> finding_conflicts(const ConflictInput& input);
std::vector<Conflict> source_conflicts(const ConflictInput& input);
std::vector<Conflict> cited_work_conflicts(const ConflictInput& input);
std::vector<Conflict> advice_conflicts(const ConflictInput& input);
std::vector<Conflict> dose_conflicts(const ConflictInput& input);

/// The trials of the question pooled, and pooled again without the trials of either side of a conflict: "all 4 trials:
/// MD ...; without a: 3 trials, MD ...". Says why where nothing can be pooled, or where neither side is in the pool (as
/// where reviews contradict each other).
std::string pooled_with_and_without(const std::vector<evidence::EvidencePiece>& body,
                                    const std::vector<const evidence::EvidencePiece*>& one,
                                    const std::vector<const evidence::EvidencePiece*>& other, const Dossier& dossier);

}  // namespace grounds::conflict
