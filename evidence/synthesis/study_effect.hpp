// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "schema/terms.hpp"

namespace grounds::synthesis {

/// One study's effect on the scale that is pooled (the logarithm for ratios), with its sampling variance.
struct StudyEffect {
    std::string study;
    double yi = 0;
    double vi = 0;
};

using StudyEffects = std::vector<StudyEffect>;

/// On the scale of the estimate.
struct Interval {
    double low = 0;
    double high = 0;
};

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
