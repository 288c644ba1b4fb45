// SPDX-License-Identifier: MIT
#include <algorithm>
#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>

#include "evidence/synthesis/tau2.hpp"
#include "evidence/synthesis/weighing.hpp"

namespace grounds::synthesis {

namespace {

/// Derivative of twice the restricted log-likelihood by tau2: y'PPy - tr(P) (Viechtbauer 2005).
double score(std::span<const StudyEffect> studies, double tau2) {
    const auto projection = project(studies, tau2);
    return projection.squares - projection.trace;
}

/// Restricted log-likelihood of tau2 up to a constant (Viechtbauer 2005).
double likelihood(std::span<const StudyEffect> studies, double tau2) {
    const auto weighing = weigh(studies, tau2);
    double sum_of_logs = 0;
    for (const auto& study : studies) {
        sum_of_logs += std::log(study.vi + tau2);
    }
    return -0.5 * (sum_of_logs + std::log(weighing.total) + weighing.q);
}

double average(std::span<const StudyEffect> studies, double StudyEffect::*member) {
    double mean = 0;
    for (const auto& study : studies) {
        mean += study.*member / static_cast<double>(studies.size());
    }
    return mean;
}

/// Unweighted variance of the effects.
double spread(std::span<const StudyEffect> studies) {
    const double mean = average(studies, &StudyEffect::yi);
    double squares = 0;
    for (const auto& study : studies) {
        squares += (study.yi - mean) * (study.yi - mean);
    }
    return squares / (static_cast<double>(studies.size()) - 1);
}

/// Fisher scoring from the Hedges estimate, as metafor does (Viechtbauer 2005); nothing if it does not settle.
std::optional<double> by_scoring(std::span<const StudyEffect> studies) {
    constexpr int most_steps = 100;
    const double typical_variance = average(studies, &StudyEffect::vi);
    double tau2 = std::max(0.0, spread(studies) - typical_variance);
    for (int step = 0; step < most_steps; ++step) {
        const auto projection = project(studies, tau2);
        const double next = std::max(0.0, tau2 + (projection.squares - projection.trace) / projection.trace_squared);
        const double change = std::fabs(next - tau2);
        if (!std::isfinite(next)) {
            return std::nullopt;
        }
        tau2 = next;
        if (change <= 1e-13 * tau2 + 1e-15 * typical_variance) {
            return tau2;
        }
    }
    return std::nullopt;
}

std::optional<double> root_of_score(std::span<const StudyEffect> studies, double low, double high) {
    boost::uintmax_t steps = 200;
    const auto f = [&](double tau2) { return score(studies, tau2); };
    const auto bracket =
        boost::math::tools::toms748_solve(f, low, high, boost::math::tools::eps_tolerance<double>(50), steps);
    if (steps >= 200) {
        return std::nullopt;
    }
    return bracket.first + (bracket.second - bracket.first) / 2;
}

/// From far below to far above any plausible tau2, four points an octave: roots of the score lie further apart.
std::vector<double> grid(std::span<const StudyEffect> studies) {
    double lowest = studies.front().vi;
    double highest = spread(studies);
    for (const auto& study : studies) {
        lowest = std::min(lowest, study.vi);
        highest = std::max(highest, study.vi);
    }
    std::vector<double> points{0};
    auto point = std::ldexp(lowest, -20);
    while (point < highest * 64) {
        points.push_back(point);
        point *= 1.189207115002721;
    }
    return points;
}

}  // namespace

std::optional<double> tau2_reml_by_bracketing(std::span<const StudyEffect> studies) {
    const auto points = grid(studies);
    std::optional<double> best;
    const auto consider = [&](std::optional<double> tau2) {
        if (tau2 && (!best || likelihood(studies, *tau2) > likelihood(studies, *best))) {
            best = tau2;
        }
    };
    double before = score(studies, 0);
    if (before <= 0) {
        consider(0.0);
    }
    for (std::size_t i = 1; i < points.size(); ++i) {
        const double after = score(studies, points[i]);
        if (before > 0 && after <= 0) {
            consider(root_of_score(studies, points[i - 1], points[i]));
        }
        before = after;
    }
    return best;
}

std::optional<double> tau2_reml(std::span<const StudyEffect> studies) {
    const auto scored = by_scoring(studies);
    if (!scored) {
        return tau2_reml_by_bracketing(studies);
    }
    // Scoring can stop at a local maximum; metafor compares with 0 in the same way.
    return likelihood(studies, 0) > likelihood(studies, *scored) ? 0 : *scored;
}

}  // namespace grounds::synthesis
