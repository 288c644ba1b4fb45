// SPDX-License-Identifier: MIT
// Reasons to rate up: observational evidence only, and only where nothing was rated down (GRADE guidelines 9).
#include <algorithm>
#include <limits>

#include "evidence/findings/effect_size.hpp"
#include "evidence/findings/text.hpp"
#include "evidence/grade/domains.hpp"

namespace grounds::grade {

namespace {

bool may_rate_up(const GradeInput& input, const std::vector<Step>& before) {
    const bool observational = input.lead->piece->tier == 3;
    const bool rated_down = std::any_of(before.begin(), before.end(), [](const Step& step) { return step.change < 0; });
    return observational && !rated_down;
}

/// The limit nearer to no effect must pass the threshold, in each study: the reading that claims less. 0 if one of them
/// gives no ratio with an interval.
double nearest_to_no_effect(const std::vector<const evidence::Weighed*>& pieces) {
    double nearest = std::numeric_limits<double>::infinity();
    for (const auto* item : pieces) {
        const auto& reading = item->reading;
        if (!reading.low || !reading.high || !evidence::is_ratio(reading.measure)) {
            return 0;
        }
        nearest = std::min(nearest, *reading.low > 1 ? *reading.low : (*reading.high < 1 ? 1 / *reading.high : 1));
    }
    return nearest;
}

}  // namespace

Step rate_large_effect(const GradeInput& input, const std::vector<Step>& before) {
    if (!may_rate_up(input, before)) {
        return assessed(0, input.lead->piece->tier == 3 ? "not rated up where something was rated down"
                                                        : "only observational evidence is rated up");
    }
    const double nearer = nearest_to_no_effect(rated_pieces(input));
    if (nearer == 0) {
        return assessed(0, "no ratio with an interval");
    }
    if (nearer > 5) {
        return assessed(2, "very large effect: the whole interval lies beyond 5 (or below 0.2)");
    }
    return nearer > 2 ? assessed(1, "large effect: the whole interval lies beyond 2 (or below 0.5)")
                      : assessed(0, "the effect is not large");
}

Step rate_dose_response(const GradeInput& /*input*/, const std::vector<Step>& /*before*/) {
    return assessed(0, "no dose-response gradient is recorded");
}

Step rate_opposing_confounding(const GradeInput& /*input*/, const std::vector<Step>& /*before*/) {
    return assessed(0, "no opposing confounding is recorded");
}

}  // namespace grounds::grade
