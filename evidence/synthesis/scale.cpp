// SPDX-License-Identifier: MIT
#include "evidence/synthesis/scale.hpp"

#include <cmath>

namespace grounds::synthesis {

Scaled to_own_units(std::span<const StudyEffect> studies) {
    double mean_log = 0;
    for (const auto& study : studies) {
        mean_log += std::log2(study.vi) / static_cast<double>(studies.size());
    }
    Scaled scaled;
    scaled.exponent = static_cast<int>(std::lround(mean_log / 2));
    for (const auto& study : studies) {
        scaled.studies.push_back(
            {study.study, std::ldexp(study.yi, -scaled.exponent), std::ldexp(study.vi, -2 * scaled.exponent)});
    }
    return scaled;
}

void to_original_units(Interval& interval, int exponent) {
    interval.low = std::ldexp(interval.low, exponent);
    interval.high = std::ldexp(interval.high, exponent);
}

void to_original_units(PooledEffect& summary, int exponent) {
    summary.estimate = std::ldexp(summary.estimate, exponent);
    summary.se = std::ldexp(summary.se, exponent);
    if (summary.ci) {
        to_original_units(*summary.ci, exponent);
    }
}

void to_original_units(Heterogeneity& heterogeneity, int exponent) {
    heterogeneity.tau2 = std::ldexp(heterogeneity.tau2, 2 * exponent);
    if (heterogeneity.tau2_se) {
        heterogeneity.tau2_se = std::ldexp(*heterogeneity.tau2_se, 2 * exponent);
    }
    if (heterogeneity.tau2_ci) {
        to_original_units(*heterogeneity.tau2_ci, 2 * exponent);
    }
}

}  // namespace grounds::synthesis
