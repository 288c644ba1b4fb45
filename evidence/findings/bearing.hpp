// SPDX-License-Identifier: MIT
// How a reading bears on a claim (docs/grading.md 2).
#pragma once

#include "schema/model/assessment.hpp"
#include "schema/model/question.hpp"
#include "schema/model/study.hpp"

namespace grounds::evidence {

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
