// SPDX-License-Identifier: MIT
#pragma once

#include "query/writers/styled.hpp"
#include "schema/terms.hpp"

namespace grounds {

/// "no effect shown ⊕⊕⊕◯ moderate (very low to moderate)": verdict, signs, level, and bounds where they are wider.
Styled judgement(Verdict verdict, Level level, Level lowest, Level highest);

/// "⊕⊕⊕◯ moderate (very low to moderate)".
std::string certainty_phrase(Level level, Level lowest, Level highest);

}  // namespace grounds
