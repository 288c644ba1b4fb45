// SPDX-License-Identifier: MIT
#include "query/writers/judgement.hpp"

#include <fmt/format.h>

#include "query/writers/phrases.hpp"

namespace grounds {

std::string certainty_phrase(Level level, Level lowest, Level highest) {
    auto text = signs(level) + " " + (level == Level::none ? "no evidence" : spoken(level));
    if (lowest != highest) {
        text += fmt::format(" (could be {} to {})", spoken(lowest), spoken(highest));
    }
    return text;
}

Styled judgement(Verdict verdict, Level level, Level lowest, Level highest) {
    Styled text(spoken(verdict), style_of(verdict));
    return text.add(" " + certainty_phrase(level, lowest, highest));
}

}  // namespace grounds
