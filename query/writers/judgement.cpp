// SPDX-License-Identifier: MIT
#include "query/writers/texts.hpp"

#include <fmt/format.h>

#include "query/writers/phrases.hpp"

namespace grounds::writers {

namespace {

std::string verdict_words(Verdict verdict) {
    switch (verdict) {
        case Verdict::no_evidence_recorded:
            return "nothing recorded here";
        case Verdict::searched_nothing_found:
            return "searched, nothing found";
        case Verdict::not_a_question:
            return "no question for research";
        default:
            return plain_words(verdict);
    }
}

bool has_evidence(Verdict verdict) {
    return verdict != Verdict::no_evidence_recorded && verdict != Verdict::searched_nothing_found &&
           verdict != Verdict::not_a_question;
}

}  // namespace

std::string certainty_phrase(Verdict verdict, Level level, Level lowest, Level highest) {
    if (level == Level::none) {
        return has_evidence(verdict) ? "not graded" : "no evidence";
    }
    auto text = signs(level) + " " + plain_words(level);
    if (lowest != highest) {
        text += fmt::format(" (could be {} to {})", plain_words(lowest), plain_words(highest));
    }
    return text;
}

std::string size_phrase(SizeFound size) {
    switch (size) {
        case SizeFound::as_the_effect:
            return "size found as the effect";
        case SizeFound::inside_the_interval:
            return "size not found, but inside an interval";
        case SizeFound::outside_the_interval:
            return "size outside what was found";
        case SizeFound::as_something_else:
            return "size is that of something else";
        case SizeFound::nowhere:
            return "size found nowhere";
        case SizeFound::not_checked:
            break;
    }
    return "size not checked";
}

std::string verdict_phrase(Verdict verdict, std::optional<SizeFound> size) {
    if (!size || *size == SizeFound::not_checked || !has_evidence(verdict)) {
        return verdict_words(verdict);
    }
    if (*size == SizeFound::as_the_effect) {
        return fmt::format("direction {}; {}", verdict_words(verdict), size_phrase(*size));
    }
    return fmt::format("{}; direction {}", size_phrase(*size), verdict_words(verdict));
}

Styled judgement(Verdict verdict, Level level, Level lowest, Level highest, std::optional<SizeFound> size) {
    const bool sound = !size || *size == SizeFound::as_the_effect;
    Styled text(verdict_phrase(verdict, size), sound ? style_of(verdict) : Style::bad);
    return text.add(has_evidence(verdict) ? ", " + certainty_phrase(verdict, level, lowest, highest) : "");
}

}  // namespace grounds::writers
