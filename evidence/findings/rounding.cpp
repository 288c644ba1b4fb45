// SPDX-License-Identifier: MIT
#include "evidence/findings/reading.hpp"

#include <cmath>

namespace grounds::evidence {

double half_unit(double printed) {
    double unit = 1;
    for (int digits = 0; digits < 6; ++digits, unit /= 10) {
        const double steps = printed / unit;
        if (std::fabs(steps - std::round(steps)) < 1e-6) {
            return unit / 2;
        }
    }
    return unit / 2;
}

Quantity scaled(Quantity quantity, double factor, const std::string& unit) {
    for (auto* number : {&quantity.value, &quantity.low, &quantity.high}) {
        if (*number) {
            **number *= factor;
        }
    }
    quantity.unit = unit;
    return quantity;
}

}  // namespace grounds::evidence
