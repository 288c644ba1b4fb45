// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"
#include "query/pages/parts.hpp"
#include "query/report/words.hpp"
#include "query/writers/phrases.hpp"
#include "query/writers/texts.hpp"

namespace grounds::pages {

namespace {

std::string_view tone_of(writers::Style style) {
    switch (style) {
        case writers::Style::good:
            return "good";
        case writers::Style::bad:
            return "bad";
        case writers::Style::warn:
            return "warn";
        default:
            return "plain";
    }
}

}  // namespace

Html chip(std::string_view tone, std::string_view word) {
    return element("span", {{"class", "chip " + std::string(tone)}}, text(word));
}

Html verdict_chip(std::optional<Verdict> verdict, std::optional<SizeFound> size) {
    return verdict ? chip(tone_of(writers::style_of(*verdict)), writers::verdict_phrase(*verdict, size))
                   : chip("warn", "not assessed");
}

Html fidelity_chip(FidelityVerdict verdict) {
    return chip(tone_of(writers::style_of(verdict)), report::in_words(verdict));
}

Html bearing_chip(Bearing bearing) {
    const auto* const tone = bearing == Bearing::supports ? "good" : bearing == Bearing::inconclusive ? "warn" : "bad";
    return chip(tone, report::in_words(bearing));
}

Html certainty_mark(Verdict verdict, Level level, Level lowest, Level highest) {
    const auto words = writers::certainty_phrase(verdict, level, lowest, highest);
    const auto signs = writers::signs(level);
    const auto rest = words.starts_with(signs) ? words.substr(signs.size()) : " " + words;
    return element("span", {{"class", "signs"}, {"aria-hidden", "true"}}, text(signs)) + " " + text(rest);
}

Html state_chip(const Reference& reference) {
    return writers::needs_a_warning(reference.state) ? chip("bad", report::state_words(reference)) : Html();
}

}  // namespace grounds::pages
