// SPDX-License-Identifier: MIT
// What a printed number leaves open.
#pragma once

#include "schema/model/quantity.hpp"

namespace grounds::evidence {

/// Half a unit of the last digit of a number as it would be printed shortest: 0.5 for 43, 0.05 for 43.5, 0.005 for
/// 0.01. Trailing zeros of whole numbers count as printed digits (350 is 349.5 to 350.5).
double half_unit(double printed);

/// The quantity in another unit: every number multiplied by `factor`.
Quantity scaled(Quantity quantity, double factor, const std::string& unit);

}  // namespace grounds::evidence
