// SPDX-License-Identifier: MIT
// The synthesis of a question in words, for the terminal and the report.
#pragma once

#include <string>

#include "query/answers/answer.hpp"

namespace grounds::writers {

/// "3 trials, 307 people, MD -0.38 cramps/week (95% CI -2.12 to 1.36), P = 0.67; I2 23%; prediction interval -4 to 3";
/// why there is no number where nothing was pooled.
std::string pooled_words(const Synthesis& synthesis);

/// "random effects (REML), Hartung-Knapp interval".
std::string pooling_method(const Synthesis& synthesis);

/// "a-2017 (it has no interval); b-2018 (...)"; empty if nothing was left out.
std::string left_out_words(const Synthesis& synthesis);

}  // namespace grounds::writers
