// SPDX-License-Identifier: MIT
// Does the cited work say what the source says that it says? (docs/grading.md 4)
#pragma once

#include <span>
#include <string>
#include <vector>

#include "evidence/findings/body.hpp"
#include "schema/model/assessment.hpp"

namespace grounds::fidelity {

/// A finding of the cited study, read and weighed against the claim.
struct CitedFinding {
    const Finding* finding = nullptr;
    const Question* of = nullptr;
    const EvidenceLink* link = nullptr;  ///< set if it answers only a linked question
    ReadingOf reading;
    Bearing bearing = Bearing::inconclusive;
};

/// One citation with everything that a check may look at. Pointers point into the dossier.
struct CitationInput {
    const Dossier* dossier = nullptr;
    const Appearance* appearance = nullptr;
    const Claim* claim = nullptr;
    const Citation* citation = nullptr;
    const Reference* reference = nullptr;  ///< nullptr if not bound
    const Study* study = nullptr;          ///< nullptr if the cited work has no study here
    std::vector<const Finding*> findings;  ///< all findings of that study
    std::vector<CitedFinding> answers;     ///< those that answer the claim's question
};

/// One check: appends the verdicts that hold. A new check is one file and one line of checks.cpp.
using FidelityCheck = void (*)(const CitationInput&, std::vector<Fidelity>&);

std::span<const FidelityCheck> fidelity_checks();

/// All verdicts on one citation, at least one.
std::vector<Fidelity> fidelity_of(const Dossier& dossier, const Appearance& appearance, const Claim& claim,
                                  const Citation& citation);

/// The first answer of the cited work that supports the claim, directly or over a link; nullptr if none does.
const CitedFinding* supporting_answer(const CitationInput& input);

/// True if the article states it or says that others found it; false if it hedges or denies.
bool stated_flatly(const Appearance& appearance);

/// True if the full text was seen; of anything less only part is known.
bool read_in_full(const Study& study);

/// "Roguin Maor 2017", or the reference's key.
std::string cited_name(const CitationInput& input);

Fidelity fidelity(const CitationInput& input, FidelityVerdict verdict, std::string explanation);

}  // namespace grounds::fidelity
