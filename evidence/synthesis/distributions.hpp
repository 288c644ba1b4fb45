// SPDX-License-Identifier: MIT
// Quantiles and P values of the three distributions that a synthesis needs. Degrees of freedom are at least 1.
// They do not throw; what cannot be computed is NaN or infinite.
#pragma once

namespace grounds::synthesis {

/// Half of what `level` per cent leaves outside: 0.025 for 95.
double tail_of(double level);

/// The normal quantile that leaves `tail` above it: 1.96 for 0.025.
double normal_critical(double tail);

/// The same for Student's t.
double t_critical(double tail, double df);

/// The chi-squared value with probability `tail` above it.
double chi_squared_critical(double tail, double df);

/// Two-sided P of a normal statistic.
double normal_p(double statistic);

/// Two-sided P of a t statistic.
double t_p(double statistic, double df);

/// P of a chi-squared statistic as large or larger.
double chi_squared_p(double statistic, double df);

}  // namespace grounds::synthesis
