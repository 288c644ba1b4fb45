// SPDX-License-Identifier: MIT
#include "evidence/grade/pooled_body.hpp"

#include "evidence/findings/effect_size.hpp"
#include "evidence/findings/reading.hpp"

namespace grounds::grade {

Crossing crossing_of(double low, double high, Measure measure, const std::string& unit, const Question& question) {
    Crossing crossing;
    const double null = *evidence::null_value(measure);
    crossing.no_effect =
        evidence::distance_from_null(low, measure) <= 0 && 0 <= evidence::distance_from_null(high, measure);
    if (const auto mid = evidence::important_difference(question, measure, unit)) {
        crossing.mid_known = true;
        crossing.downwards = low <= null - *mid;
        crossing.upwards = high >= null + *mid;
    }
    return crossing;
}

}  // namespace grounds::grade
