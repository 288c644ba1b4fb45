// SPDX-License-Identifier: MIT
#include "evidence/synthesis/heterogeneity.hpp"

#include <algorithm>

#include "evidence/synthesis/distributions.hpp"
#include "evidence/synthesis/weighing.hpp"

namespace grounds::synthesis {

namespace {

/// Viechtbauer 2007: the values of tau2 whose generalised Q lies between the two chi-squared quantiles.
std::optional<Interval> q_profile(std::span<const StudyEffect> studies, double level) {
    const double df = static_cast<double>(studies.size()) - 1;
    const auto low = tau2_at_q(studies, chi_squared_critical(tail_of(level), df));
    const auto high = tau2_at_q(studies, chi_squared_critical(1 - tail_of(level), df));
    if (!low || !high) {
        return std::nullopt;
    }
    return Interval{*low, *high};
}

/// Higgins and Thompson 2002: from Q alone.
void set_from_q(Heterogeneity& result) {
    result.h2 = result.q / result.q_df;
    result.i2 = result.q > result.q_df ? 100 * (result.q - result.q_df) / result.q : 0;
}

}  // namespace

double typical_variance(std::span<const StudyEffect> studies) {
    return (static_cast<double>(studies.size()) - 1) / project(studies, 0).trace;
}

double i2_of(double tau2, double typical) {
    return 100 * (tau2 / (typical + tau2));
}

double h2_of(double tau2, double typical) {
    return 1 + tau2 / typical;
}

Heterogeneity heterogeneity(std::span<const StudyEffect> studies, TauMethod method, const TauEstimate& tau,
                            double level) {
    Heterogeneity result;
    result.q = weigh(studies, 0).q;
    result.q_df = static_cast<double>(studies.size()) - 1;
    result.q_p = chi_squared_p(result.q, result.q_df);
    result.tau2 = tau.tau2;
    result.tau2_se = tau.se;
    if (method == TauMethod::fixed) {
        set_from_q(result);
        return result;
    }
    const double typical = typical_variance(studies);
    result.i2 = i2_of(tau.tau2, typical);
    result.h2 = h2_of(tau.tau2, typical);
    result.tau2_ci = q_profile(studies, level);
    return result;
}

}  // namespace grounds::synthesis
