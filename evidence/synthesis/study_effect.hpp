// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace grounds::synthesis {

/// One study's effect on the scale that is pooled (the logarithm for ratios), with its sampling variance.
struct StudyEffect {
    std::string study;
    double yi = 0;
    double vi = 0;
};

using StudyEffects = std::vector<StudyEffect>;

struct Interval {
    double low = 0;
    double high = 0;
};

}  // namespace grounds::synthesis
