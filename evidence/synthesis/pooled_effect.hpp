// SPDX-License-Identifier: MIT
// The pooled estimate with its test, and where a new study would lie.
#pragma once

#include <optional>
#include <span>

#include "evidence/synthesis/study_effect.hpp"
#include "schema/terms.hpp"

namespace grounds::synthesis {

/// What needs a standard error above 0 is missing where that is 0.
struct PooledEffect {
    double estimate = 0;
    double se = 0;
    std::optional<double> statistic;
    std::optional<double> df;  ///< of t; nothing for a normal test
    std::optional<double> p;
    std::optional<Interval> ci;
};

/// The weighted mean for `tau2`. Two studies or more for `knha` and `adhoc`, one is enough for `z`.
PooledEffect summarise(std::span<const StudyEffect> studies, double tau2, TestMethod test, double level);

/// Where the effect of a new study is expected, as sqrt(se^2 + tau2) times the variant's quantile; nothing where that
/// has no degrees of freedom (t-k-2 with two studies).
std::optional<Interval> predict(const PooledEffect& summary, double tau2, std::size_t k, PredictionVariant variant,
                                double level);

}  // namespace grounds::synthesis
