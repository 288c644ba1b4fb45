// SPDX-License-Identifier: MIT
#pragma once

#include "evidence/fidelity/fidelity.hpp"
#include "evidence/figures/derive.hpp"

namespace grounds::fidelity {

void check_resolution(const CitationInput& input, std::vector<Fidelity>& verdicts);
void check_reference_state(const CitationInput& input, std::vector<Fidelity>& verdicts);
void check_direction(const CitationInput& input, std::vector<Fidelity>& verdicts);
void check_strength(const CitationInput& input, std::vector<Fidelity>& verdicts);
void check_population(const CitationInput& input, std::vector<Fidelity>& verdicts);
void check_outcome(const CitationInput& input, std::vector<Fidelity>& verdicts);
/// False where the article speaks of people in general: then work on some of them is indirect, not about others.
bool speaks_of_a_group(const CitationInput& input);
/// After the checks of form and population, which name both sides.
void check_recorded_mismatch(const CitationInput& input, std::vector<Fidelity>& verdicts);
void check_form(const CitationInput& input, std::vector<Fidelity>& verdicts);
void check_duration(const CitationInput& input, std::vector<Fidelity>& verdicts);
void check_figures(const CitationInput& input, std::vector<Fidelity>& verdicts);

/// True if a match is an answer to the claim's question: printed, or worked out between arms.
bool holds(const figures::FigureTrace& trace, const CitationInput& input);

/// True if the figure stands in the cited work as an answer to the claim's question: printed, or worked out between
/// arms.
bool holds_in(const Figure& figure, const CitationInput& input);

/// True if the figure is how many people the cited study screened, randomised, enrolled, analysed or kept to its end.
bool is_its_people(const Figure& figure, const CitationInput& input);

/// The sentence of the cited work's stored abstract that prints the number in the same unit, whole; empty if none does.
std::string sentence_of_abstract(const Figure& figure, const CitationInput& input);

/// The last word on a citation in which no check found a fault: `accurate` only if direction and every printed figure
/// were checked and hold, `accurate-as-far-as-checked` with what was not, `not-checked` if nothing could be compared.
void conclude_accuracy(const CitationInput& input, std::vector<Fidelity>& verdicts);

}  // namespace grounds::fidelity
