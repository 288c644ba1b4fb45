// SPDX-License-Identifier: MIT
#pragma once

#include "query/writers/styled.hpp"
#include "schema/terms.hpp"

namespace grounds::writers {

/// "no effect shown ⊕⊕⊕◯ moderate (very low to moderate)": verdict, signs, level, and bounds where they are wider.
/// A claim with a size is judged on its direction: "supported" alone would vouch for the size as well.
Styled judgement(Verdict verdict, Level level, Level lowest, Level highest, bool sized = false);

/// "supported (its direction, not its size)" for a claim that names a size; otherwise the verdict as it is.
std::string verdict_phrase(Verdict verdict, bool sized);

/// "⊕⊕⊕◯ moderate (very low to moderate)".
std::string certainty_phrase(Level level, Level lowest, Level highest);

}  // namespace grounds::writers
