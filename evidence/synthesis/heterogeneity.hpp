// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>

#include "evidence/synthesis/study_effect.hpp"
#include "evidence/synthesis/tau2.hpp"

namespace grounds::synthesis {

/// How much the effects differ beyond chance. I2 in per cent. Q, its P and the interval of tau2 do not depend on the
/// estimator of tau2; I2 and H2 do.
struct Heterogeneity {
    double tau2 = 0;
    std::optional<double> tau2_se;
    std::optional<Interval> tau2_ci;  ///< Q-profile; both ends 0 where Q is even below what its lower quantile allows
    double i2 = 0;
    double h2 = 1;
    double q = 0;
    double q_df = 0;
    double q_p = 1;
};

/// Two studies or more. `level` of the interval in per cent.
Heterogeneity heterogeneity(std::span<const StudyEffect> studies, TauMethod method, const TauEstimate& tau,
                            double level);

/// The sampling variance of a typical study, with which tau2 becomes I2 (Higgins and Thompson 2002, eq. 9).
double typical_variance(std::span<const StudyEffect> studies);

/// I2 in per cent and H2 for a tau2 and a typical variance.
double i2_of(double tau2, double typical);
double h2_of(double tau2, double typical);

}  // namespace grounds::synthesis
