// SPDX-License-Identifier: MIT
#pragma once

#include "evidence/fidelity/fidelity.hpp"

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

}  // namespace grounds::fidelity
