// SPDX-License-Identifier: MIT
// Inverse-variance synthesis of study effects: the one entry to the parts beside it (docs/synthesis.md).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "evidence/synthesis/heterogeneity.hpp"
#include "evidence/synthesis/study_effect.hpp"
#include "schema/terms.hpp"

namespace grounds::synthesis {

/// How to pool: estimator, test, and intervals.
struct PoolOptions {
    TauMethod method = TauMethod::reml;
    TestMethod test = TestMethod::knha;
    double level = 95;  ///< of all intervals, in per cent; above 0 and below 100
    PredictionVariant prediction = PredictionVariant::t_k_2;
};

/// Every number that is present is finite. Which are present depends on `state`; `reason` says why others are not.
struct Pool {
    SynthesisState state = SynthesisState::ok;
    std::string reason;  ///< one sentence; empty if ok
    std::size_t k = 0;
    std::optional<PooledEffect> summary;
    std::optional<Heterogeneity> heterogeneity;
    std::optional<Interval> prediction;  ///< none for `fixed`, nor for t-k-2 with two studies
    std::vector<double> weights;         ///< of each study, in per cent
};

/// Pools the effects of independent studies. Does not throw; what cannot be computed is told in `state`.
Pool pool(std::span<const StudyEffect> studies, const PoolOptions& options);

/// Why these cannot be pooled: an effect that is not a number, a variance that is not above 0. Empty if they can.
std::string fault_in(std::span<const StudyEffect> studies);

/// The pool without one study: what hangs on that one.
struct LeftOneOut {
    std::string left_out;  ///< the study
    Pool pool;             ///< of all others
};

/// The synthesis without each study in turn, in the studies' order (Handbook 10.14).
std::vector<LeftOneOut> leave_one_out(std::span<const StudyEffect> studies, const PoolOptions& options);

}  // namespace grounds::synthesis
