// SPDX-License-Identifier: MIT
// Numbers of one sentence that cannot all be right.
#pragma once

#include <string>
#include <vector>

#include "evidence/statements/statements.hpp"

namespace grounds::statements {

/// Two numbers of one statement that cannot both be right.
struct Contradiction {
    Span span;         ///< of the number
    std::string what;  ///< "0.94 lies outside of its interval, 0.95 to 0.99"
};

/// A value outside its own interval, a P that its interval denies, a percent that is not n of N, a mean difference that
/// is not that of its arms' means, a 95% interval of a ratio that is not symmetrical on the log scale. Rounding of what
/// is printed is allowed for. Signs of what may be a misprint or a misreading, never a verdict.
std::vector<Contradiction> contradictions_in(const Text& text, const Statement& statement);

}  // namespace grounds::statements
