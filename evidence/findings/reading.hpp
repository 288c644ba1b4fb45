// SPDX-License-Identifier: MIT
// What a finding says to its question, before any claim (docs/grading.md 1).
#pragma once

#include "schema/model/assessment.hpp"
#include "schema/model/question.hpp"
#include "schema/model/study.hpp"

namespace grounds::evidence {

/// Reads one finding against the question that it answers. Numbers outrank words; a result that was not found says
/// `nothing`.
ReadingOf read_finding(const Finding& finding, const Question& question);

/// The minimal important difference that fits a measure and unit, in the estimate's unit: for differences an absolute
/// amount, for ratios the relative distance from 1. Nothing if the question has none.
std::optional<double> important_difference(const Question& question, Measure measure, const std::string& unit);

}  // namespace grounds::evidence
