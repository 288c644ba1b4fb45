// SPDX-License-Identifier: MIT
#include "evidence/synthesis/pool.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "evidence/synthesis/scale.hpp"
#include "evidence/synthesis/weighing.hpp"

namespace grounds::synthesis {

namespace {

Pool ended_pool(SynthesisState state, std::string reason, std::size_t k) {
    Pool result;
    result.state = state;
    result.reason = std::move(reason);
    result.k = k;
    return result;
}

bool finite(double value) {
    return std::isfinite(value);
}

bool finite(const Interval& interval) {
    return finite(interval.low) && finite(interval.high);
}

template <class T>
bool finite(const std::optional<T>& value) {
    return !value || finite(*value);
}

bool finite(const PooledEffect& s) {
    return finite(s.estimate) && finite(s.se) && finite(s.statistic) && finite(s.p) && finite(s.ci);
}

bool finite(const Heterogeneity& h) {
    return finite(h.tau2) && finite(h.tau2_se) && finite(h.tau2_ci) && finite(h.i2) && finite(h.h2) && finite(h.q) &&
           finite(h.q_p);
}

/// The statistics of boost refuse what is not a number; the sums tell it before they are asked.
bool sums_are_finite(std::span<const StudyEffect> studies) {
    const auto within = [](const StudyEffect& s) {
        return finite(s.yi * s.yi) && finite(s.vi) && finite(1 / s.vi / s.vi);
    };
    return std::all_of(studies.begin(), studies.end(), within) && finite(weigh(studies, 0).q);
}

std::vector<double> weights_of(std::span<const StudyEffect> studies, double tau2) {
    const double total = weigh(studies, tau2).total;
    std::vector<double> weights;
    for (const auto& study : studies) {
        weights.push_back(100 / (study.vi + tau2) / total);
    }
    return weights;
}

Pool too_large(std::size_t k) {
    return ended_pool(SynthesisState::overflow,
                      "the effects or variances are too large or too far apart to be computed with", k);
}

/// Two studies or more, in their own units.
Pool pooled(std::span<const StudyEffect> studies, const TauEstimate& tau, const PoolOptions& options) {
    Pool result;
    result.k = studies.size();
    result.heterogeneity = heterogeneity(studies, options.method, tau, options.level);
    result.summary = summarise(studies, tau.tau2, options.test, options.level);
    result.weights = weights_of(studies, tau.tau2);
    if (!result.summary->ci) {
        result.state = SynthesisState::zero_error;
        result.reason =
            fmt::format("all effects are equal, so the {} standard error is 0; test z or adhoc gives an interval",
                        to_string(options.test));
    } else if (options.method != TauMethod::fixed) {
        result.prediction = predict(*result.summary, tau.tau2, result.k, options.prediction, options.level);
    }
    return result;
}

/// One study is its own estimate, with a normal interval; nothing is known about differences between studies.
Pool alone(const StudyEffect& study, const PoolOptions& options) {
    auto result =
        ended_pool(SynthesisState::one_study,
                   "one study: its own estimate with a normal interval; heterogeneity cannot be estimated", 1);
    const auto scaled = to_own_units({&study, 1});
    result.summary = summarise(scaled.studies, 0, TestMethod::z, options.level);
    to_original_units(*result.summary, scaled.exponent);
    result.weights = {100};
    return result.summary->ci && finite(*result.summary) ? result : too_large(1);
}

Pool several(std::span<const StudyEffect> studies, const PoolOptions& options) {
    const auto scaled = to_own_units(studies);
    if (!sums_are_finite(scaled.studies)) {
        return too_large(studies.size());
    }
    const auto tau = estimate_tau2(scaled.studies, options.method);
    if (!tau) {
        return ended_pool(
            SynthesisState::no_convergence,
            fmt::format("the {} estimate of tau2 did not converge; dl needs no iteration", to_string(options.method)),
            studies.size());
    }
    auto result = pooled(scaled.studies, *tau, options);
    to_original_units(*result.summary, scaled.exponent);
    to_original_units(*result.heterogeneity, scaled.exponent);
    if (result.prediction) {
        to_original_units(*result.prediction, scaled.exponent);
    }
    const bool whole = finite(*result.summary) && finite(*result.heterogeneity) && finite(result.prediction);
    return whole ? result : too_large(studies.size());
}

}  // namespace

std::string fault_in(std::span<const StudyEffect> studies) {
    for (const auto& study : studies) {
        if (!std::isfinite(study.yi)) {
            return fmt::format("the effect of {} is not a number", study.study);
        }
        if (!std::isfinite(study.vi) || study.vi <= 0) {
            return fmt::format("the variance of {} is {}, and must be a number above 0", study.study, study.vi);
        }
    }
    return {};
}

Pool pool(std::span<const StudyEffect> studies, const PoolOptions& options) {
    if (studies.empty()) {
        return ended_pool(SynthesisState::no_studies, "there is no study to pool", 0);
    }
    if (!(options.level > 0 && options.level < 100)) {
        return ended_pool(SynthesisState::bad_input, "the level must lie between 0 and 100 per cent", studies.size());
    }
    if (auto fault = fault_in(studies); !fault.empty()) {
        return ended_pool(SynthesisState::bad_input, std::move(fault), studies.size());
    }
    return studies.size() == 1 ? alone(studies.front(), options) : several(studies, options);
}

}  // namespace grounds::synthesis
