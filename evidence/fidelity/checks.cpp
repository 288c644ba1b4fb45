// SPDX-License-Identifier: MIT
// The table of checks, in the order in which their verdicts are shown.
#include "evidence/fidelity/checks.hpp"

#include <array>

namespace grounds::fidelity {

std::span<const FidelityCheck> fidelity_checks() {
    static constexpr std::array<FidelityCheck, 10> checks{
        check_resolution, check_direction, check_figures,  check_strength,          check_population,
        check_form,       check_outcome,   check_duration, check_recorded_mismatch, check_reference_state,
    };
    return checks;
}

}  // namespace grounds::fidelity
