// SPDX-License-Identifier: MIT
#include "evidence/grade/crossing.hpp"

#include "evidence/effect_size.hpp"
#include "evidence/reading.hpp"

namespace grounds {

Crossing crossing_of(double low, double high, Measure measure, const std::string& unit, const Question& question) {
    Crossing crossing;
    const double null = *null_value(measure);
    crossing.no_effect = low <= null && null <= high;
    if (const auto mid = important_difference(question, measure, unit)) {
        crossing.mid_known = true;
        crossing.downwards = low <= null - *mid;
        crossing.upwards = high >= null + *mid;
    }
    return crossing;
}

}  // namespace grounds
