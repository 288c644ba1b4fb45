// SPDX-License-Identifier: MIT
// Effect sizes of one finding. Ratios are computed on the log scale and returned on their own scale.
#pragma once

#include <optional>
#include <string>

#include "schema/model/study.hpp"

namespace grounds::evidence {

/// The value of a measure at which there is no effect: 1 for ratios, 0 for differences; nothing for measures that are
/// not effects (a mean, a prevalence).
std::optional<double> null_value(Measure measure);

/// How far `x` lies from no effect, ratios on the log scale; 0 within rounding, so that a limit worked out from P =
/// 0.05 falls on no effect whichever way the effect points. Only for a measure that has a null value.
double distance_from_null(double x, Measure measure);

/// True for measures whose interval is symmetric on the log scale.
bool is_ratio(Measure measure);

/// Half the width of a normal interval of this level, in standard errors: 1.96 for 95 per cent.
double half_width_factor(double level);

/// An estimate with its interval, and how the interval was come by.
struct Estimate {
    Measure measure = Measure::none;
    std::string unit;
    double value = 0;
    std::optional<double> low, high;  ///< interval at `level` per cent
    std::optional<double> se;         ///< on the log scale for ratios
    double level = 95;
    bool derived = false;  ///< value or interval was worked out here, not printed
    std::string how;       ///< how, for the reason: "from the arms", "interval from P"
};

/// What a finding's numbers give, best first: a printed interval, brought to 95 per cent; the arms (means and SDs, or
/// events); a printed SE; an exact P with an estimate (Cochrane Handbook 6.3.2, 6.3.3). Arms of a crossover (`paired`)
/// give no interval, since the within-person correlation is unknown; an exact P of the paired test does. Nothing if
/// there is no estimate. What rests on an assumed number has no interval.
std::optional<Estimate> estimate_of(const Finding& finding);

/// Mean difference and its interval from two arms: change from baseline if both have it, else end values, else the
/// plain means. Unpooled standard error (Cochrane Handbook 6.5.1.1): sqrt(sd1^2/n1 + sd2^2/n2), normal interval.
std::optional<Estimate> mean_difference(const Arm& intervention, const Arm& control, bool paired);

/// Risk ratio from events and n, se of its log sqrt(1/a - 1/n1 + 1/c - 1/n2) (Handbook 6.4.1.1); nothing with a zero
/// cell.
std::optional<Estimate> risk_ratio(const Arm& intervention, const Arm& control);

/// The arm of a role, if there is exactly one; otherwise nullptr.
const Arm* only_arm(const Finding& finding, ArmRole role);

}  // namespace grounds::evidence
