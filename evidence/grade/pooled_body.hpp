// SPDX-License-Identifier: MIT
// The trials behind a verdict, pooled: what inconsistency, imprecision and publication bias look at where no review
// decides.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/findings/verdict.hpp"
#include "evidence/synthesis/pool.hpp"
#include "schema/model/question.hpp"

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

/// Whether enough people, or events, were studied for the result to be precise.
struct InformationSize {
    bool met = false;
    std::string text;  ///< one clause: what was counted and what was needed
};

/// What the trials hold against what one trial with a two-sided alpha of 0.05 and a power of 0.80 would need: for mean
/// differences n = 4 (z + z)^2 (SD / MID)^2 people in all, where the arms give an SD in the unit of the minimal
/// important difference; for ratios and risk differences 300 events where every trial's events are known; else the
/// guideline's rule of thumb of 400 people. An unknown number of people is not enough.
InformationSize information_size(const std::vector<const evidence::Weighed*>& rated, const Question& question);

/// What an interval leaves possible.
struct Crossing {
    bool no_effect = false;
    bool downwards = false;  ///< holds an important decrease; whether that is a benefit does not matter here
    bool upwards = false;    ///< holds an important increase
    bool mid_known = false;  ///< without a minimal important difference the two above are not known

    /// Important benefit and important harm are both possible.
    [[nodiscard]] bool both_ways() const {
        return downwards && upwards;
    }
    /// A precise null: no effect is possible, and nothing that matters.
    [[nodiscard]] bool excludes_importance() const {
        return mid_known && no_effect && !downwards && !upwards;
    }
};

/// Limits on the scale of `measure`, which must have a value of no effect; `unit` is theirs.
Crossing crossing_of(double low, double high, Measure measure, const std::string& unit, const Question& question);

}  // namespace grounds::grade
