// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>

#include "evidence/synthesis/study_effect.hpp"
#include "schema/terms.hpp"

namespace grounds::synthesis {

/// Regression of the effects on their standard errors: whether small studies say something else (Egger et al. 1997).
struct Egger {
    struct Line {
        double slope = 0;  ///< of the effect on its standard error; Egger's "intercept"
        double se = 0;
        double statistic = 0;  ///< t
        double df = 0;         ///< k - 2
        double p = 1;
        double limit = 0;  ///< the effect where the standard error is 0
        Interval limit_ci;
    };
    SynthesisState state = SynthesisState::ok;
    std::string reason;  ///< empty if ok
    std::size_t k = 0;
    std::optional<Line> line;
};

/// Needs three studies whose standard errors are not all equal. `level` of limit_ci in per cent.
/// Sterne et al. 2011 advise against using it with fewer than ten.
Egger egger(std::span<const StudyEffect> studies, double level);

}  // namespace grounds::synthesis
