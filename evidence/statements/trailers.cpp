// SPDX-License-Identifier: MIT
#include "evidence/statements/trailers.hpp"

#include <array>

namespace grounds::statements {

/// Behind a word or phrase that starts there and ends there; -1 if it does not.
long Trailers::behind_words(long start, std::string_view words) const {
    const auto end = start + static_cast<long>(words.size());
    const bool starts = end <= sentence_.end && slice(start, end) == words && !is_letter(at(start - 1));
    return starts && !(is_letter(words.back()) && is_letter(at(end))) ? end : -1;
}

long Trailers::behind_signs(long start) const {
    auto next = spaces(start);
    while (at(next) == ':' || at(next) == '=' || at(next) == ',' || at(next) == '(' || at(next) == '[' ||
           at(next) == ')' || at(next) == ']') {
        next = spaces(next + 1);
    }
    for (const std::string_view word : {"of", "was", "from", "is", "between"}) {
        if (const auto end = behind_words(next, word); end > 0) {
            return spaces(end);
        }
    }
    return next;
}

std::optional<Numbers::Number> Trailers::signed_at(long start) const {
    const bool minus = at(start) == '-';
    auto number = number_at(minus || at(start) == '+' ? start + 1 : start);
    if (number && minus) {
        number->value = -number->value;
        number->start = start;
    }
    return number && !number->fraction ? number : std::nullopt;
}

/// Two numbers with "to", "-", "," or "and" between, low before high.
std::optional<Trailers::FoundInterval> Trailers::pair_at(long start, bool bare) const {
    const auto low = signed_at(start);
    if (!low || low->word) {
        return std::nullopt;
    }
    auto end = low->end;
    const auto unit = unit_at(text_, sentence_, end);
    if (unit) {
        end = unit->end;
    }
    auto next = spaces(end);
    bool parted = false;
    for (const std::string_view link : {"to ", "and ", "- ", "-", ", ", "; ", ",", ";"}) {
        if (slice(next, std::min(next + static_cast<long>(link.size()), sentence_.end)) == link) {
            if (bare && (link[0] == 'a' || link[0] == ';')) {
                return std::nullopt;
            }
            next = spaces(next + static_cast<long>(link.size()));
            parted = true;
            break;
        }
    }
    if (!parted && at(next) == stand_in::dash) {
        next = spaces(next + 1);
        parted = true;
    }
    const auto high = parted ? signed_at(next) : std::nullopt;
    if (!high || high->word || high->value < low->value) {
        return std::nullopt;
    }
    auto last = high->end;
    if (const auto other = unit_at(text_, sentence_, last)) {
        last = other->end;
    }
    return FoundInterval{{low->value, high->value, 95, false}, last, !bare};
}

std::optional<Trailers::FoundInterval> Trailers::interval_at(long start) const {
    static constexpr auto names =
        std::to_array<std::string_view>({"ci", "cis", "confidence interval", "confidence intervals",
                                         "confidence limits", "credible interval", "cri", "cl"});
    static constexpr auto ranges = std::to_array<std::string_view>(
        {"interquartile range", "iqr", "range", "quartiles", "prediction interval", "pi"});
    auto next = start;
    double level = 95;
    if (is_digit(at(start)) && !is_digit(at(start - 1)) && at(start - 1) != '.') {
        const auto number = digits_at(start);
        if (!number || number->value < 50 || number->value >= 100) {
            return std::nullopt;
        }
        const auto unit = unit_at(text_, sentence_, number->end);
        next = unit && unit->name == "percent" ? spaces(unit->end) : spaces(number->end);
        level = number->value;
    } else if (at(start) == '(' || at(start) == '[') {
        auto pair = pair_at(spaces(start + 1), true);
        if (pair && (at(spaces(pair->end)) == ')' || at(spaces(pair->end)) == ']')) {
            pair->end = spaces(pair->end) + 1;
            return pair;
        }
        return std::nullopt;
    }
    for (const auto& name : names) {
        if (auto end = behind_words(next, name); end > 0) {
            end = behind_signs(end);
            if (const auto again = behind_words(end, "ci"); again > 0) {  // "confidence interval [CI], 1.2-3.4"
                end = behind_signs(again);
            }
            if (at(end) == '9' && unit_at(text_, sentence_, end + 2)) {  // "CI 95%: 1.2 to 3.4"
                end = behind_signs(unit_at(text_, sentence_, end + 2)->end);
            }
            auto pair = pair_at(end, false);
            if (pair) {
                pair->interval.level = level;
                return pair;
            }
        }
    }
    for (const auto& name : ranges) {
        if (const auto end = behind_words(next, name); next == start && end > 0) {
            auto pair = pair_at(behind_signs(end), false);
            if (pair) {
                pair->interval.range = true;
                return pair;
            }
        }
    }
    return std::nullopt;
}

std::optional<Trailers::FoundP> Trailers::p_at(long start) const {
    if (at(start) != 'p' || is_letter(at(start - 1)) || is_digit(at(start - 1))) {
        return std::nullopt;
    }
    auto next = spaces(start + 1);
    if (at(next) == '-' && at(next + 1) == 'v') {
        ++next;
    }
    const auto named = behind_words(next, "value") > 0 ? behind_words(next, "value") : behind_words(next, "values");
    if (named > 0) {
        next = spaces(named);
    }
    for (const std::string_view word : {"for trend", "for interaction", "for difference"}) {
        if (const auto end = behind_words(next, word); end > 0) {
            next = spaces(end);
        }
    }
    PValue p;
    const char relation = at(next);
    if (relation == '<' || relation == '>' || relation == '=' || relation == stand_in::at_most ||
        relation == stand_in::at_least) {
        p.relation = relation == stand_in::at_most ? '<' : relation == stand_in::at_least ? '>' : relation;
        next = spaces(next + 1);
        if (at(next) == '=') {
            next = spaces(next + 1);
        }
    } else if (named > 0) {
        next = behind_signs(next);
    } else {
        return std::nullopt;
    }
    const auto number = digits_at(next) ? digits_at(next) : number_at(next);
    if (!number || number->value > 1) {
        return std::nullopt;
    }
    p.value = number->value;
    return FoundP{p, start, number->end};
}

std::optional<Trailers::FoundSpread> Trailers::spread_at(long start) const {
    auto next = spaces(start);
    const auto raw = text_.at({std::min(next, sentence_.end), std::min(next + 1, sentence_.end)});
    if (raw == "\u00B1" || slice(next, std::min(next + 3, sentence_.end)) == "+/-") {
        const auto number = digits_at(spaces(next + (raw == "\u00B1" ? 1 : 3)));
        return number ? std::optional(FoundSpread{number->value, false, number->end}) : std::nullopt;
    }
    if (at(next) == '(' || at(next) == '[' || at(next) == ',') {
        next = spaces(next + 1);
    }
    for (const auto& [name, error] : {std::pair<std::string_view, bool>{"standard deviation", false},
                                      {"standard error", true},
                                      {"s.d.", false},
                                      {"sd", false},
                                      {"sem", true},
                                      {"se", true}}) {
        const auto end = behind_words(next, name);
        const auto number = end > 0 ? digits_at(behind_signs(end)) : std::nullopt;
        if (number) {
            return FoundSpread{number->value, error, number->end};
        }
    }
    return std::nullopt;
}

}  // namespace grounds::statements
