// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "query/writers/styled.hpp"
#include "schema/terms.hpp"

namespace grounds::writers {

/// "no effect shown ⊕⊕⊕◯ moderate (very low to moderate)": verdict, signs, level, and bounds where they are wider.
Styled judgement(Verdict verdict, Level level, Level lowest, Level highest,
                 std::optional<SizeFound> size = std::nullopt);

/// The verdict in words: "nothing recorded here". Of a claim that names a size both judgements, and first that the size
/// was found nowhere: "size found nowhere; direction supported".
std::string verdict_phrase(Verdict verdict, std::optional<SizeFound> size = std::nullopt);

/// What became of the size: "size found nowhere".
std::string size_phrase(SizeFound size);

/// "⊕⊕⊕◯ moderate (very low to moderate)"; "not graded" where a verdict rests on what nobody grades, "no evidence"
/// where there is none.
std::string certainty_phrase(Verdict verdict, Level level, Level lowest, Level highest);

}  // namespace grounds::writers
