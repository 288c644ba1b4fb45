// SPDX-License-Identifier: MIT
#pragma once

#include "evidence/fidelity/fidelity.hpp"

namespace grounds {

void check_resolution(const CitationInput& input, std::vector<Fidelity>& verdicts);
void check_reference_state(const CitationInput& input, std::vector<Fidelity>& verdicts);
void check_direction(const CitationInput& input, std::vector<Fidelity>& verdicts);
void check_strength(const CitationInput& input, std::vector<Fidelity>& verdicts);
void check_population(const CitationInput& input, std::vector<Fidelity>& verdicts);
void check_outcome(const CitationInput& input, std::vector<Fidelity>& verdicts);
/// After the checks of form and population, which name both sides.
void check_recorded_mismatch(const CitationInput& input, std::vector<Fidelity>& verdicts);
void check_form(const CitationInput& input, std::vector<Fidelity>& verdicts);
void check_duration(const CitationInput& input, std::vector<Fidelity>& verdicts);
void check_figures(const CitationInput& input, std::vector<Fidelity>& verdicts);

}  // namespace grounds
