// SPDX-License-Identifier: MIT
#include "importer/drafts/studies.hpp"

namespace grounds::drafts {

std::optional<Measure> measure_of(const statements::Number& number) {
    switch (number.kind) {
        case statements::Kind::standardised:
            return Measure::smd;
        case statements::Kind::risk_ratio:
            return Measure::rr;
        case statements::Kind::odds_ratio:
            return Measure::odds_ratio;
        case statements::Kind::hazard_ratio:
            return Measure::hr;
        case statements::Kind::risk_difference:
            return Measure::rd;
        case statements::Kind::difference:
            return Measure::md;
        case statements::Kind::percent_change:
            return Measure::percent_change;
        default:
            break;
    }
    const bool between = number.interval && !number.interval->range && number.figure.change;
    return between && !number.figure.quantity.unit.empty() ? std::optional(Measure::md) : std::nullopt;
}

}  // namespace grounds::drafts
