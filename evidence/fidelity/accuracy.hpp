// SPDX-License-Identifier: MIT
#pragma once

#include "evidence/fidelity/fidelity.hpp"

namespace grounds::fidelity {

/// The last word on a citation in which no check found a fault: `accurate` only if direction and every printed figure
/// were checked and hold, `accurate-as-far-as-checked` with what was not, `not-checked` if nothing could be compared.
void settle_accuracy(const CitationInput& input, std::vector<Fidelity>& verdicts);

}  // namespace grounds::fidelity
