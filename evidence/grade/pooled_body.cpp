// SPDX-License-Identifier: MIT
#include "evidence/grade/pooled_body.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "evidence/findings/effect_size.hpp"
#include "evidence/synthesis/trials.hpp"

namespace grounds::grade {

namespace {

bool on_both_sides(const synthesis::StudyEffects& effects) {
    const auto below = [](const synthesis::StudyEffect& effect) { return effect.yi < 0; };
    const auto above = [](const synthesis::StudyEffect& effect) { return effect.yi > 0; };
    return std::any_of(effects.begin(), effects.end(), below) && std::any_of(effects.begin(), effects.end(), above);
}

PooledBody on_own_scale(const synthesis::TrialPool& trials, std::size_t of) {
    const auto scale = [&](double x) { return evidence::is_ratio(trials.measure) ? std::exp(x) : x; };
    PooledBody body;
    body.measure = trials.measure;
    body.unit = trials.unit;
    body.estimate = scale(trials.pool.summary->estimate);
    body.low = scale(trials.pool.summary->ci->low);
    body.high = scale(trials.pool.summary->ci->high);
    if (trials.pool.prediction) {
        body.prediction_low = scale(trials.pool.prediction->low);
        body.prediction_high = scale(trials.pool.prediction->high);
    }
    body.both_sides = on_both_sides(trials.effects);
    body.effects = trials.effects;
    body.pool = trials.pool;
    body.of = of;
    return body;
}

}  // namespace

std::optional<PooledBody> pool_of(const std::vector<const evidence::Weighed*>& deciding) {
    std::vector<evidence::EvidencePiece> pieces;
    std::transform(deciding.begin(), deciding.end(), std::back_inserter(pieces),
                   [](const evidence::Weighed* item) { return *item->piece; });
    const auto trials = synthesis::pool_trials(pieces, {});
    const auto& pool = trials.pool;
    if (pool.k < 2 || pool.state != SynthesisState::ok || !pool.summary || !pool.summary->ci || !pool.heterogeneity) {
        return std::nullopt;
    }
    auto body = on_own_scale(trials, deciding.size());
    const bool finite = std::isfinite(body.estimate) && std::isfinite(body.low) && std::isfinite(body.high);
    return finite ? std::optional<PooledBody>(std::move(body)) : std::nullopt;
}

}  // namespace grounds::grade
