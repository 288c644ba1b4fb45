// SPDX-License-Identifier: MIT
// Estimators of the variance between studies. All take two studies or more with finite yi and finite vi > 0.
#pragma once

#include <optional>
#include <span>

#include "evidence/synthesis/study_effect.hpp"
#include "schema/terms.hpp"

namespace grounds::synthesis {

/// The variance between trials: in the squared unit of the effects (of their logarithm for ratios).
struct TauEstimate {
    double tau2 = 0;
    std::optional<double> se;  ///< of tau2; nothing for `fixed`
};

/// tau2 by `method`; nothing if the iteration did not converge.
std::optional<TauEstimate> estimate_tau2(std::span<const StudyEffect> studies, TauMethod method);

/// Method of moments, not below 0: (Q - (k-1)) / tr(P).
double tau2_dersimonian_laird(std::span<const StudyEffect> studies);

/// The tau2 whose generalised Q equals k-1 (Paule and Mandel 1982; DerSimonian and Kacker 2007).
std::optional<double> tau2_paule_mandel(std::span<const StudyEffect> studies);

/// The tau2 at which the generalised Q has fallen to `target`; 0 if it is below that from the start.
std::optional<double> tau2_at_q(std::span<const StudyEffect> studies, double target);

/// The greatest restricted likelihood: Fisher scoring, else by bracketing the roots of the score.
std::optional<double> tau2_reml(std::span<const StudyEffect> studies);

/// Only the second way of `tau2_reml`: slower, and sure where scoring runs in circles.
std::optional<double> tau2_reml_by_bracketing(std::span<const StudyEffect> studies);

}  // namespace grounds::synthesis
