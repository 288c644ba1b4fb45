// SPDX-License-Identifier: MIT
#include "evidence/synthesis/heterogeneity.hpp"

#include <algorithm>
#include <cmath>

#include "evidence/synthesis/distributions.hpp"
#include "evidence/synthesis/pool.hpp"
#include "evidence/synthesis/scale.hpp"

namespace grounds::synthesis {

namespace {

/// Weighted least squares of yi on sqrt(vi), weights 1 / vi, around the weighted means.
struct Moments2 {
    double weight = 0, x = 0, y = 0, xx = 0, xy = 0;
};

Moments2 moments_of(std::span<const StudyEffect> studies) {
    Moments2 m;
    for (const auto& study : studies) {
        m.weight += 1 / study.vi;
    }
    for (const auto& study : studies) {
        const double share = 1 / study.vi / m.weight;
        m.x += share * std::sqrt(study.vi);
        m.y += share * study.yi;
    }
    for (const auto& study : studies) {
        const double dx = std::sqrt(study.vi) - m.x;
        m.xx += dx * dx / study.vi;
        m.xy += dx * (study.yi - m.y) / study.vi;
    }
    return m;
}

double residual_squares(std::span<const StudyEffect> studies, const Moments2& m, double slope) {
    double squares = 0;
    for (const auto& study : studies) {
        const double residual = (study.yi - m.y) - slope * (std::sqrt(study.vi) - m.x);
        squares += residual * residual / study.vi;
    }
    return squares;
}

bool finite(const Egger::Line& line) {
    return std::isfinite(line.slope) && std::isfinite(line.se) && std::isfinite(line.limit) &&
           std::isfinite(line.limit_ci.low) && std::isfinite(line.limit_ci.high);
}

Egger ended_egger(SynthesisState state, std::string reason, std::size_t k) {
    return {state, std::move(reason), k, std::nullopt};
}

/// In the studies' own units; the statistic is left to the caller, since se may be 0.
Egger::Line fit(std::span<const StudyEffect> studies, double level) {
    const auto m = moments_of(studies);
    Egger::Line line;
    line.df = static_cast<double>(studies.size()) - 2;
    line.slope = m.xy / m.xx;
    const double variance = residual_squares(studies, m, line.slope) / line.df;
    line.se = std::sqrt(variance / m.xx);
    line.limit = m.y - line.slope * m.x;
    const double reach = t_critical(tail_of(level), line.df) * std::sqrt(variance * (1 / m.weight + m.x * m.x / m.xx));
    line.limit_ci = {line.limit - reach, line.limit + reach};
    return line;
}

bool same_variances(std::span<const StudyEffect> studies) {
    return std::ranges::all_of(studies, [&](const StudyEffect& study) { return study.vi == studies.front().vi; });
}

}  // namespace

Egger egger(std::span<const StudyEffect> studies, double level) {
    const auto k = studies.size();
    if (auto fault = fault_in(studies); !fault.empty()) {
        return ended_egger(SynthesisState::bad_input, std::move(fault), k);
    }
    if (k < 3) {
        return ended_egger(SynthesisState::too_few, "Egger's regression needs three studies", k);
    }
    if (same_variances(studies)) {
        return ended_egger(SynthesisState::bad_input, "all standard errors are equal: there is no line to fit", k);
    }
    const auto scaled = to_own_units(studies);
    auto line = fit(scaled.studies, level);
    if (!finite(line) || !std::isfinite(line.slope / line.se)) {
        const auto state = line.se == 0 ? SynthesisState::zero_error : SynthesisState::overflow;
        return ended_egger(state, line.se == 0 ? "the effects lie on the line exactly" : "the numbers are too large",
                           k);
    }
    line.statistic = line.slope / line.se;
    line.p = t_p(line.statistic, line.df);
    line.limit = std::ldexp(line.limit, scaled.exponent);
    to_original_units(line.limit_ci, scaled.exponent);
    return {SynthesisState::ok, "", k, line};
}

}  // namespace grounds::synthesis
