// SPDX-License-Identifier: MIT
#include "query/writers/judgement.hpp"

#include <fmt/format.h>

#include "query/writers/phrases.hpp"

namespace grounds::writers {

std::string certainty_phrase(Level level, Level lowest, Level highest) {
    auto text = signs(level) + " " + (level == Level::none ? "no evidence" : spoken(level));
    if (lowest != highest) {
        text += fmt::format(" (could be {} to {})", spoken(lowest), spoken(highest));
    }
    return text;
}

std::string verdict_phrase(Verdict verdict, bool sized) {
    const bool vouches = sized && verdict == Verdict::supported;
    return std::string(spoken(verdict)) + (vouches ? " (its direction, not its size)" : "");
}

Styled judgement(Verdict verdict, Level level, Level lowest, Level highest, bool sized) {
    Styled text(verdict_phrase(verdict, sized), style_of(verdict));
    return text.add(" " + certainty_phrase(level, lowest, highest));
}

}  // namespace grounds::writers
