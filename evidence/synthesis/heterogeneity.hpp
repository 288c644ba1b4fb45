// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>

#include "evidence/synthesis/study_effect.hpp"
#include "evidence/synthesis/tau2.hpp"
#include "schema/terms.hpp"

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

/// Regression of the effects on their standard errors: whether small studies say something else (Egger et al. 1997).
struct Egger {
    struct Line {
        double slope = 0;  ///< of the effect on its standard error; Egger's "intercept"
        double se = 0;
        double statistic = 0;  ///< t
        double df = 0;         ///< k - 2
        double p = 1;
        double limit = 0;  ///< the effect where the standard error is 0
        Interval limit_ci;
    };
    SynthesisState state = SynthesisState::ok;
    std::string reason;  ///< empty if ok
    std::size_t k = 0;
    std::optional<Line> line;
};

/// Needs three studies whose standard errors are not all equal. `level` of limit_ci in per cent.
/// Sterne et al. 2011 advise against using it with fewer than ten.
Egger egger(std::span<const StudyEffect> studies, double level);

}  // namespace grounds::synthesis
