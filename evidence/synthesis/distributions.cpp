// SPDX-License-Identifier: MIT
#include "evidence/synthesis/distributions.hpp"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace grounds {

namespace {

// Complements keep the digits of small tails: 1 - cdf would turn P = 1e-30 into 0.
using boost::math::cdf;
using boost::math::complement;
using boost::math::quantile;

}  // namespace

double tail_of(double level) {
    return (100 - level) / 200;
}

double normal_critical(double tail) {
    return quantile(complement(boost::math::normal(), tail));
}

double t_critical(double tail, double df) {
    return quantile(complement(boost::math::students_t(df), tail));
}

double chi_squared_critical(double tail, double df) {
    return quantile(complement(boost::math::chi_squared(df), tail));
}

double normal_p(double statistic) {
    return std::isinf(statistic) ? 0 : 2 * cdf(complement(boost::math::normal(), std::fabs(statistic)));
}

double t_p(double statistic, double df) {
    return std::isinf(statistic) ? 0 : 2 * cdf(complement(boost::math::students_t(df), std::fabs(statistic)));
}

double chi_squared_p(double statistic, double df) {
    return std::isinf(statistic) ? 0 : cdf(complement(boost::math::chi_squared(df), statistic));
}

}  // namespace grounds
