// SPDX-License-Identifier: MIT
#include "evidence/findings/verdict.hpp"

#include <fmt/format.h>

#include "evidence/findings/text.hpp"

namespace grounds::evidence {

namespace {

/// A part of a proposition holds and a part does not, by the study's own word; readers who differ are another matter.
bool holds_in_part(const Weighed& item) {
    return item.piece->of->kind == QuestionKind::proposition && item.piece->finding->says == Says::mixed;
}

/// That a work leaves a proposition open takes nothing from one that answers it; an effect that may be none does.
bool leaves_open(const Weighed& item) {
    return item.piece->of->kind == QuestionKind::proposition && item.piece->finding->says == Says::inconclusive;
}

}  // namespace

Votes::Votes(const std::vector<const Weighed*>& deciding) {
    for (const auto* item : deciding) {
        no_answers += leaves_open(*item) ? 1 : 0;
        if (holds_in_part(*item)) {
            ++in_part;
            continue;
        }
        switch (item->bearing) {
            case Bearing::supports:
                ++supports;
                break;
            case Bearing::opposes:
                ++opposes;
                break;
            case Bearing::no_effect:
                ++no_effect;
                break;
            case Bearing::inconclusive:
                ++inconclusive;
                break;
        }
        const bool in_words = item->reading.reading == Reading::no_difference_in_words;
        nulls += in_words || item->reading.reading == Reading::no_important_effect ? 1 : 0;
        nulls_in_words += in_words ? 1 : 0;
    }
}

std::string Votes::text() const {
    std::vector<std::string> parts;
    const auto add = [&](std::size_t count, std::string_view what) {
        if (count > 0) {
            parts.push_back(fmt::format("{} {}", count, what));
        }
    };
    const auto measured = no_effect - std::min(no_effect, nulls_in_words);
    add(supports, "for");
    add(opposes, "against");
    add(measured, measured == 1 ? "finds no important effect" : "find no important effect");
    add(no_effect - measured, "saw no difference (in words)");
    add(in_part, "found a part of it true and a part not");
    add(inconclusive, "inconclusive");
    return list_text(parts);
}

Verdict Votes::verdict() const {
    const auto against = opposes + no_effect;
    const auto decided = supports + against;
    const auto open = decided + in_part == 0 ? inconclusive : inconclusive - no_answers;
    if (supports > 0 && against > 0) {
        return Verdict::mixed;
    }
    if (in_part > 0 && in_part >= decided && in_part + decided > open) {
        return Verdict::mixed;
    }
    if (in_part + decided <= open) {
        return Verdict::inconclusive;
    }
    if (supports > 0) {
        return Verdict::supported;
    }
    // Nothing speaks for it; which word tells more of what was found?
    return no_effect > opposes ? Verdict::no_effect_shown : Verdict::contradicted;
}

int strength(Verdict verdict) {
    switch (verdict) {
        case Verdict::supported:
            return 2;
        case Verdict::contradicted:
        case Verdict::no_effect_shown:
            return 0;
        default:
            return 1;
    }
}

}  // namespace grounds::evidence
