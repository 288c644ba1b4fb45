// SPDX-License-Identifier: MIT
// How many people (or events) are enough: the optimal information size of GRADE guidelines 6 (Guyatt 2011, J Clin
// Epidemiol 64:1283-93).
#pragma once

#include <string>
#include <vector>

#include "evidence/findings/verdict.hpp"

namespace grounds::grade {

struct InformationSize {
    bool met = false;
    std::string text;  ///< one clause: what was counted and what was needed
};

/// What the trials hold against what one trial with a two-sided alpha of 0.05 and a power of 0.80 would need: for mean
/// differences n = 4 (z + z)^2 (SD / MID)^2 people in all, where the arms give an SD in the unit of the minimal
/// important difference; for ratios and risk differences 300 events where every trial's events are known; else the
/// guideline's rule of thumb of 400 people. An unknown number of people is not enough.
InformationSize information_size(const std::vector<const evidence::Weighed*>& rated, const Question& question);

}  // namespace grounds::grade
