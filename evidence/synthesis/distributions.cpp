// SPDX-License-Identifier: MIT
#include "evidence/synthesis/distributions.hpp"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace grounds::synthesis {

namespace {

// Complements keep the digits of small tails: 1 - cdf would turn P = 1e-30 into 0.
using boost::math::cdf;
using boost::math::complement;
using boost::math::quantile;

// What cannot be computed is not a number here, not an exception: the callers look (docs/synthesis.md, states).
using Quiet =
    boost::math::policies::policy<boost::math::policies::domain_error<boost::math::policies::ignore_error>,
                                  boost::math::policies::pole_error<boost::math::policies::ignore_error>,
                                  boost::math::policies::overflow_error<boost::math::policies::ignore_error>,
                                  boost::math::policies::evaluation_error<boost::math::policies::ignore_error>,
                                  boost::math::policies::rounding_error<boost::math::policies::ignore_error>>;
using Normal = boost::math::normal_distribution<double, Quiet>;
using StudentsT = boost::math::students_t_distribution<double, Quiet>;
using ChiSquared = boost::math::chi_squared_distribution<double, Quiet>;

/// Whether the tail below `statistic` is lost in rounding (Chernoff's bound): boost meets the gamma function of half
/// the degrees of freedom there, which is too large for a number from some 3,500 on.
bool nothing_below(double statistic, double df) {
    const double ratio = statistic / df;
    return ratio < 1 && df / 2 * (std::log(ratio) + 1 - ratio) < -50;
}

}  // namespace

double tail_of(double level) {
    return (100 - level) / 200;
}

double normal_critical(double tail) {
    return quantile(complement(Normal(), tail));
}

double t_critical(double tail, double df) {
    return quantile(complement(StudentsT(df), tail));
}

double chi_squared_critical(double tail, double df) {
    return quantile(complement(ChiSquared(df), tail));
}

double normal_p(double statistic) {
    return std::isinf(statistic) ? 0 : 2 * cdf(complement(Normal(), std::fabs(statistic)));
}

double t_p(double statistic, double df) {
    return std::isinf(statistic) ? 0 : 2 * cdf(complement(StudentsT(df), std::fabs(statistic)));
}

double chi_squared_p(double statistic, double df) {
    if (nothing_below(statistic, df)) {
        return 1;
    }
    return std::isinf(statistic) ? 0 : cdf(complement(ChiSquared(df), statistic));
}

}  // namespace grounds::synthesis
