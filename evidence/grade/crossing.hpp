// SPDX-License-Identifier: MIT
// What an interval includes: no effect, an important change downwards, an important change upwards.
#pragma once

#include <string>

#include "schema/model/question.hpp"

namespace grounds::grade {

struct Crossing {
    bool no_effect = false;
    bool downwards = false;  ///< holds an important decrease; whether that is a benefit does not matter here
    bool upwards = false;    ///< holds an important increase
    bool mid_known = false;  ///< without a minimal important difference the two above are not known

    /// Important benefit and important harm are both possible.
    [[nodiscard]] bool both_ways() const {
        return downwards && upwards;
    }
    /// A precise null: no effect is possible, and nothing that matters.
    [[nodiscard]] bool excludes_importance() const {
        return mid_known && no_effect && !downwards && !upwards;
    }
};

/// Limits on the scale of `measure`, which must have a value of no effect; `unit` is theirs.
Crossing crossing_of(double low, double high, Measure measure, const std::string& unit, const Question& question);

}  // namespace grounds::grade
