// SPDX-License-Identifier: MIT
// The trials behind a verdict, pooled: what inconsistency, imprecision and publication bias look at where no review
// decides.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/findings/verdict.hpp"
#include "evidence/synthesis/pool.hpp"

namespace grounds::grade {

/// Estimates are on the scale of the measure; tau2, Q and I2 in `pool` are those of logarithms for ratios.
struct PooledBody {
    Measure measure = Measure::none;
    std::string unit;
    double estimate = 0;
    double low = 0;
    double high = 0;
    std::optional<double> prediction_low, prediction_high;
    bool both_sides = false;  ///< estimates of single trials lie on both sides of no effect
    synthesis::StudyEffects effects;
    synthesis::Pool pool;
    std::size_t of = 0;  ///< pieces that decide; those that are not in the pool give no comparable number

    [[nodiscard]] bool complete() const {
        return pool.k == of;
    }
};

/// Pools the deciding pieces (random effects, REML, Hartung-Knapp) by the rules of pool_trials; nothing where a review
/// decides, with fewer than two poolable trials, or where the synthesis has no interval.
std::optional<PooledBody> pool_of(const std::vector<const evidence::Weighed*>& deciding);

}  // namespace grounds::grade
