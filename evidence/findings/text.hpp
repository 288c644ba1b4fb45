// SPDX-License-Identifier: MIT
// Numbers and names as they stand in reasons: short, plain, without a locale.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/model/quantity.hpp"
#include "schema/model/study.hpp"

namespace grounds::evidence {

/// As printed where that has at most four decimals; else two decimals, two significant digits below 0.01. Plain "-".
std::string number_text(double value);

/// "43 percent", "200 to 400 mg/day", "up to 80 percent".
std::string quantity_text(const Quantity& quantity);

/// "P = 0.67", "P < 0.05".
std::string p_text(const PValue& p);

/// "a", "a and b", "a, b and c".
std::string list_text(const std::vector<std::string>& items);

/// The measure as readers know it: "MD", "RR", "OR".
std::string_view measure_text(Measure measure);

/// "MD -0.38 cramps/week (95% CI -2.12 to 1.36)"; parts that are unknown are left out.
std::string effect_text(Measure measure, const std::string& unit, std::optional<double> value,
                        std::optional<double> low, std::optional<double> high, double level = 95);

/// "1 study", "3 studies".
std::string count_text(std::size_t count, std::string_view singular, std::string_view plural);

}  // namespace grounds::evidence
