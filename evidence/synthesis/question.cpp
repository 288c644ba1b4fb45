// SPDX-License-Identifier: MIT
#include "evidence/synthesis/trials.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "evidence/findings/effect_size.hpp"
#include "evidence/synthesis/distributions.hpp"

namespace grounds::synthesis {

namespace {

using Scale = std::function<double(double)>;

/// From the scale that is pooled to that of the measure.
Scale own_scale(Measure measure) {
    return evidence::is_ratio(measure) ? Scale([](double x) { return std::exp(x); })
                                       : Scale([](double x) { return x; });
}

/// The printed interval if it is of this level, else the one that its standard error gives.
void set_interval(SynthesisTrial& trial, const Finding& finding, const StudyEffect& effect, double level,
                  const Scale& scale) {
    const auto estimate = evidence::estimate_of(finding);
    trial.estimate = scale(effect.yi);
    if (estimate && estimate->level == level) {
        trial.estimate = estimate->value;
        trial.low = estimate->low;
        trial.high = estimate->high;
        return;
    }
    const double half = normal_critical(tail_of(level)) * std::sqrt(effect.vi);
    trial.low = scale(effect.yi - half);
    trial.high = scale(effect.yi + half);
}

SynthesisTrial trial_of(const evidence::EvidencePiece& piece) {
    SynthesisTrial trial;
    trial.finding_row = piece.finding->row;
    trial.finding = piece.finding->id;
    trial.study = piece.study->id;
    return trial;
}

std::vector<SynthesisTrial> trials_of(const TrialPool& trials, double level) {
    const auto scale = own_scale(trials.measure);
    const auto& weights = trials.pool.weights;
    const bool weighed = trials.pool.k > 1 && weights.size() == trials.effects.size();
    std::vector<SynthesisTrial> all;
    for (std::size_t i = 0; i < trials.effects.size(); ++i) {
        auto trial = trial_of(*trials.pieces[i]);
        set_interval(trial, *trials.pieces[i]->finding, trials.effects[i], level, scale);
        if (weighed) {
            trial.weight = std::clamp(weights[i], 0.0, 100.0);
        }
        all.push_back(std::move(trial));
    }
    for (const auto& one : trials.left_out) {
        all.push_back(trial_of(*one.piece));
        all.back().why_not = one.reason;
    }
    return all;
}

void set_pooled(Synthesis& synthesis, const Pool& pool, const Scale& scale) {
    if (pool.summary) {
        synthesis.estimate = scale(pool.summary->estimate);
        synthesis.p = pool.summary->p;
        if (pool.summary->ci) {
            synthesis.low = scale(pool.summary->ci->low);
            synthesis.high = scale(pool.summary->ci->high);
        }
    }
    if (pool.heterogeneity) {
        synthesis.tau2 = pool.heterogeneity->tau2;
        synthesis.i2 = pool.heterogeneity->i2;
        synthesis.h2 = pool.heterogeneity->h2;
        synthesis.q = pool.heterogeneity->q;
        synthesis.q_p = pool.heterogeneity->q_p;
    }
    if (pool.prediction) {
        synthesis.prediction_low = scale(pool.prediction->low);
        synthesis.prediction_high = scale(pool.prediction->high);
    }
}

/// A ratio's limit may be beyond what a number holds; then there are no numbers at all.
bool all_finite(const Synthesis& synthesis) {
    const auto values = {synthesis.estimate, synthesis.low, synthesis.high, synthesis.prediction_low,
                         synthesis.prediction_high};
    return std::all_of(values.begin(), values.end(), [](const auto& x) { return !x || std::isfinite(*x); });
}

}  // namespace

std::optional<Synthesis> synthesis_of(std::span<const evidence::EvidencePiece> body, const PoolOptions& options) {
    return synthesis_of(pool_trials(body, options), options);
}

std::optional<Synthesis> synthesis_of(const TrialPool& trials, const PoolOptions& options) {
    if (trials.effects.empty() && trials.left_out.empty()) {
        return std::nullopt;
    }
    Synthesis synthesis;
    synthesis.measure = trials.measure;
    synthesis.unit = evidence::is_ratio(trials.measure) ? "" : trials.unit;
    synthesis.method = options.method;
    synthesis.test = options.test;
    synthesis.level = options.level;
    synthesis.prediction = options.prediction;
    synthesis.state = trials.pool.state;
    synthesis.reason = trials.pool.k < 2 ? "a synthesis needs two trials" : trials.pool.reason;
    synthesis.k = static_cast<long>(trials.pool.k);
    synthesis.n = trials.people > 0 ? std::optional<long>(trials.people) : std::nullopt;
    synthesis.trials = trials_of(trials, options.level);
    auto pooled = synthesis;
    if (trials.pool.k > 1) {
        set_pooled(pooled, trials.pool, own_scale(trials.measure));
    }
    if (all_finite(pooled)) {
        return pooled;
    }
    synthesis.state = SynthesisState::overflow;
    synthesis.reason = "the limits are too large for numbers";
    return synthesis;
}

}  // namespace grounds::synthesis
