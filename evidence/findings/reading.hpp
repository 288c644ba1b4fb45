// SPDX-License-Identifier: MIT
// What a finding says to its question, before any claim (docs/grading.md 1).
#pragma once

#include "schema/model/assessment.hpp"
#include "schema/model/quantity.hpp"
#include "schema/model/question.hpp"
#include "schema/model/study.hpp"

namespace grounds::evidence {

/// Reads one finding against the question that it answers. Numbers outrank words; a result that was not found says
/// `nothing`.
ReadingOf read_finding(const Finding& finding, const Question& question);

/// The minimal important difference that fits a measure and unit, in the estimate's unit: for differences an absolute
/// amount, for ratios the relative distance from 1. Nothing if the question has none.
std::optional<double> important_difference(const Question& question, Measure measure, const std::string& unit);

/// Half a unit of the last digit of a number as it would be printed shortest: 0.5 for 43, 0.05 for 43.5, 0.005 for
/// 0.01. Trailing zeros of whole numbers count as printed digits (350 is 349.5 to 350.5).
double half_unit(double printed);

/// The quantity in another unit: every number multiplied by `factor`.
Quantity scaled(Quantity quantity, double factor, const std::string& unit);

/// `of` is the question that the finding answers; it differs from `question` for indirect evidence. `reading` may get a
/// fuller reason. Questions of different kinds never decide each other: the bearing is then inconclusive.
Bearing bearing_on(const Claim& claim, const Question& question, const Question& of, const Finding& finding,
                   ReadingOf& reading);

/// From where to where a printed quantity reaches: half a unit of its last digit (at most a twentieth of the number),
/// and its qualifier. The one meaning of "up to", "about", "over" for verdicts, sizes and traced figures.
struct Reach {
    double low = 0, high = 0;
};
Reach reach_of(const Quantity& quantity);

/// True if two quantities of one unit can both hold, each read within half a unit of its last printed digit (at
/// most a twentieth of the number) and with its qualifier ("up to 50" reaches from 45 to 50, "about 50" from 45 to 55,
/// "over 50" upwards).
bool quantities_meet(const Quantity& a, const Quantity& b);

}  // namespace grounds::evidence
