// SPDX-License-Identifier: MIT
// Effects in units in which a typical standard error is near 1. The unit is a power of two, so nothing is rounded; sums
// of fourth powers of weights then neither overflow nor vanish, and tolerances mean the same for every data set.
#pragma once

#include <span>

#include "evidence/synthesis/heterogeneity.hpp"
#include "evidence/synthesis/study_effect.hpp"

namespace grounds::synthesis {

/// Effects in a unit in which the squares of very small or very large ones neither vanish nor overflow.
struct Scaled {
    StudyEffects studies;
    int exponent = 0;  ///< the unit is 2^exponent
};

Scaled to_own_units(std::span<const StudyEffect> studies);

void to_original_units(PooledEffect& summary, int exponent);
void to_original_units(Heterogeneity& heterogeneity, int exponent);
void to_original_units(Interval& interval, int exponent);

}  // namespace grounds::synthesis
