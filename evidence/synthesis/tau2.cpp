// SPDX-License-Identifier: MIT
#include "evidence/synthesis/tau2.hpp"

#include <algorithm>
#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>

#include "evidence/synthesis/weighing.hpp"

namespace grounds::synthesis {

namespace {

double degrees_of_freedom(std::span<const StudyEffect> studies) {
    return static_cast<double>(studies.size()) - 1;
}

/// metafor 3.8 rma.uni, "DL": variance of Q under normality, divided by tr(P) squared.
double se_dersimonian_laird(std::span<const StudyEffect> studies, double tau2) {
    const auto at_zero = project(studies, 0);
    const double variance_of_q =
        2 * degrees_of_freedom(studies) + 4 * tau2 * at_zero.trace + 2 * tau2 * tau2 * at_zero.trace_squared;
    return std::sqrt(variance_of_q) / at_zero.trace;
}

/// metafor 3.8 rma.uni, "PM": an approximation from the variance of the generalised Q.
double se_paule_mandel(std::span<const StudyEffect> studies, double tau2) {
    const auto k = static_cast<double>(studies.size());
    return std::sqrt(2 / (k - 1)) * k / weigh(studies, tau2).total;
}

/// The inverse of the expected information, tr(PP) / 2 (Viechtbauer 2005).
double se_reml(std::span<const StudyEffect> studies, double tau2) {
    return std::sqrt(2 / project(studies, tau2).trace_squared);
}

using StandardError = double (*)(std::span<const StudyEffect>, double);

std::optional<TauEstimate> with_se(std::span<const StudyEffect> studies, std::optional<double> tau2, StandardError se) {
    if (!tau2) {
        return std::nullopt;
    }
    return TauEstimate{*tau2, se(studies, *tau2)};
}

}  // namespace

double tau2_dersimonian_laird(std::span<const StudyEffect> studies) {
    // DerSimonian and Laird 1986; tr(P) = sum w - sum w^2 / sum w.
    const double excess = weigh(studies, 0).q - degrees_of_freedom(studies);
    return std::max(0.0, excess / project(studies, 0).trace);
}

std::optional<double> tau2_at_q(std::span<const StudyEffect> studies, double target) {
    const auto excess = [&](double tau2) { return weigh(studies, tau2).q - target; };
    const double at_zero = excess(0);
    if (!std::isfinite(at_zero)) {
        return std::nullopt;
    }
    if (at_zero <= 0) {
        return 0;
    }
    double high = 1;
    while (excess(high) > 0) {
        high *= 2;
        if (!std::isfinite(high)) {
            return std::nullopt;
        }
    }
    // Q falls steadily as tau2 grows, so there is one root.
    boost::uintmax_t steps = 300;
    const auto bracket = boost::math::tools::toms748_solve(excess, 0.0, high, at_zero, excess(high),
                                                           boost::math::tools::eps_tolerance<double>(50), steps);
    if (steps >= 300) {
        return std::nullopt;
    }
    return bracket.first + (bracket.second - bracket.first) / 2;
}

std::optional<double> tau2_paule_mandel(std::span<const StudyEffect> studies) {
    return tau2_at_q(studies, degrees_of_freedom(studies));
}

std::optional<TauEstimate> estimate_tau2(std::span<const StudyEffect> studies, TauMethod method) {
    switch (method) {
        case TauMethod::dl:
            return with_se(studies, tau2_dersimonian_laird(studies), se_dersimonian_laird);
        case TauMethod::pm:
            return with_se(studies, tau2_paule_mandel(studies), se_paule_mandel);
        case TauMethod::reml:
            return with_se(studies, tau2_reml(studies), se_reml);
        case TauMethod::fixed:
            break;
    }
    return TauEstimate{};
}

}  // namespace grounds::synthesis
