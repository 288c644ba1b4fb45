// SPDX-License-Identifier: MIT
#include "evidence/synthesis/study_effect.hpp"

#include <algorithm>
#include <cmath>

#include "evidence/synthesis/distributions.hpp"
#include "evidence/synthesis/weighing.hpp"

namespace grounds::synthesis {

namespace {

/// What the variance of the mean is multiplied with: Hartung and Knapp 2001, Sidik and Jonkman 2002;
/// `adhoc` keeps it at 1 or above (Knapp and Hartung 2003).
double variance_factor(const Weighing& weighing, std::size_t k, TestMethod test) {
    if (test == TestMethod::z) {
        return 1;
    }
    const double factor = weighing.q / (static_cast<double>(k) - 1);
    return test == TestMethod::adhoc ? std::max(1.0, factor) : factor;
}

Interval around(double centre, double reach) {
    return {centre - reach, centre + reach};
}

std::optional<double> quantile_of(PredictionVariant variant, std::size_t k, double level) {
    const auto studies = static_cast<double>(k);
    switch (variant) {
        case PredictionVariant::z:
            return normal_critical(tail_of(level));
        case PredictionVariant::t_k_1:
            return k > 1 ? std::optional(t_critical(tail_of(level), studies - 1)) : std::nullopt;
        case PredictionVariant::t_k_2:
            return k > 2 ? std::optional(t_critical(tail_of(level), studies - 2)) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

PooledEffect summarise(std::span<const StudyEffect> studies, double tau2, TestMethod test, double level) {
    const auto weighing = weigh(studies, tau2);
    PooledEffect result;
    result.estimate = weighing.mean();
    result.se = std::sqrt(variance_factor(weighing, studies.size(), test) / weighing.total);
    if (!(result.se > 0) || !std::isfinite(result.estimate / result.se)) {
        return result;
    }
    const double statistic = result.estimate / result.se;
    result.statistic = statistic;
    double critical = 0;
    if (test == TestMethod::z) {
        result.p = normal_p(statistic);
        critical = normal_critical(tail_of(level));
    } else {
        result.df = static_cast<double>(studies.size()) - 1;
        result.p = t_p(statistic, *result.df);
        critical = t_critical(tail_of(level), *result.df);
    }
    result.ci = around(result.estimate, critical * result.se);
    return result;
}

std::optional<Interval> predict(const PooledEffect& summary, double tau2, std::size_t k, PredictionVariant variant,
                                double level) {
    const auto quantile = quantile_of(variant, k, level);
    if (!quantile) {
        return std::nullopt;
    }
    return around(summary.estimate, *quantile * std::hypot(summary.se, std::sqrt(tau2)));
}

}  // namespace grounds::synthesis
