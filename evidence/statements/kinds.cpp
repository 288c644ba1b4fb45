// SPDX-License-Identifier: MIT
#include "evidence/statements/kinds.hpp"

#include <algorithm>
#include <array>

namespace grounds::statements {

namespace {

constexpr auto kind_names = std::to_array<std::string_view>({"people",
                                                             "events",
                                                             "trials",
                                                             "count",
                                                             "percent",
                                                             "percent of people",
                                                             "percent change",
                                                             "share",
                                                             "times",
                                                             "mean",
                                                             "median",
                                                             "difference",
                                                             "SMD",
                                                             "risk ratio",
                                                             "odds ratio",
                                                             "hazard ratio",
                                                             "risk difference",
                                                             "NNT",
                                                             "correlation",
                                                             "P",
                                                             "level",
                                                             "dose",
                                                             "duration",
                                                             "age",
                                                             "year",
                                                             "currency",
                                                             "ratio",
                                                             "number"});
static_assert(kind_names.size() == kind_count);

constexpr std::string_view periods = "|day|week|month|year|night|hour|minute|decade|";

/// Whether the words around say that a time is an age.
bool is_age(const Text& text, const Span& sentence, const Span& span) {
    const auto before = base::tokens_of(text, {std::max(sentence.start, span.start - 32), span.start});
    const auto behind = base::tokens_of(text, {span.end, std::min(sentence.end, span.end + 20)});
    const auto first = behind.empty() ? std::string_view{} : behind.front().word;
    if (first == "old" || (first == "of" && behind.size() > 1 && behind[1].word == "age")) {
        return true;
    }
    const auto from = before.size() > 4 ? before.size() - 4 : 0;
    for (std::size_t i = from; i < before.size(); ++i) {
        if (in_words("|aged|age|ages|", before[i].word)) {
            return true;
        }
    }
    return false;
}

/// "43% of women", "43 percent of the 94 patients"
bool of_people(const Text& text, const Span& sentence, long end) {
    const auto behind = base::tokens_of(text, {end, std::min(sentence.end, end + 60)});
    if (behind.empty() || behind.front().word != "of") {
        return false;
    }
    for (std::size_t i = 1; i < behind.size() && i < 6; ++i) {
        if (kind_of_noun(behind[i].word) == Kind::people) {
            return true;
        }
    }
    return false;
}

/// "fell to 5%", "increased to about 48%": where it went, not how far.
bool is_level(const Text& text, const Span& sentence, const Number& number) {
    const auto before = base::tokens_of(text, {std::max(sentence.start, number.span.start - 24), number.span.start});
    auto at = before.size();
    while (at > 0 &&
           in_words("|about|around|nearly|almost|only|just|over|under|some|approximately|", before[at - 1].word)) {
        --at;
    }
    return at > 0 && before[at - 1].word == "to" && !(at > 1 && before[at - 2].word == "up") &&
           !number.figure.quantity.is_range();
}

Kind kind_of_percent(const Text& text, const Span& sentence, const Number& number) {
    if (of_people(text, sentence, number.span.end)) {
        return Kind::percent_people;
    }
    return number.figure.change && !is_level(text, sentence, number) ? Kind::percent_change : Kind::percent;
}

/// A unit is part of the number's span; a noun that it counts is not.
bool ends_with_unit(const Text& text, const Span& span) {
    for (long at = span.start + 1; at < span.end; ++at) {
        if (const auto unit = unit_at(text, {0, text.size()}, at); unit && unit->end >= span.end) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string_view to_string(Kind kind) {
    return kind_names[static_cast<std::size_t>(kind)];
}

bool is_measure(Kind kind) {
    return kind == Kind::difference || kind == Kind::standardised || kind == Kind::risk_ratio ||
           kind == Kind::odds_ratio || kind == Kind::hazard_ratio || kind == Kind::risk_difference ||
           kind == Kind::needed_to_treat || kind == Kind::correlation;
}

bool is_risk_ratio(Kind kind) {
    return kind == Kind::risk_ratio || kind == Kind::odds_ratio || kind == Kind::hazard_ratio;
}

bool is_group_difference(Kind kind) {
    return kind == Kind::difference || kind == Kind::standardised || kind == Kind::risk_difference;
}

void decide_kind(const Text& text, const Span& sentence, Number& number) {
    const auto& unit = number.figure.quantity.unit;
    if (number.is_time() && (number.kind == Kind::other || number.kind == Kind::mean || number.kind == Kind::median) &&
        is_age(text, sentence, number.span)) {
        number.kind = Kind::age;
        number.figure.change.reset();
        return;
    }
    if (is_measure(number.kind) && number.kind != Kind::difference && unit.empty()) {
        number.figure.quantity.unit = to_string(number.kind);
    }
    if (number.kind == Kind::mean && number.figure.change && (number.is_time() || is_dose_unit(unit))) {
        number.kind = Kind::difference;  // "by a mean of 7 minutes"
    }
    if (number.kind != Kind::other) {
        return;
    }
    if (number.bare) {
        number.kind = number.spread ? Kind::mean : Kind::other;
    } else if (unit == "percent") {
        number.kind = kind_of_percent(text, sentence, number);
        if (number.kind == Kind::percent_people) {
            number.figure.change.reset();
        }
    } else if (unit == "SD") {
        number.kind = Kind::standardised;
    } else if (unit == "percentage points") {
        number.kind = Kind::risk_difference;
    } else if (unit == "times") {
        number.kind = Kind::times;
    } else if (unit == "USD" || unit == "EUR" || unit == "GBP") {
        number.kind = Kind::currency;
    } else if (number.spread) {
        number.kind = Kind::mean;
    } else if (number.is_time()) {
        number.kind = number.figure.change ? Kind::difference : Kind::duration;
    } else if (is_dose_unit(unit)) {
        number.kind = number.figure.change ? Kind::difference : Kind::dose;
    } else {
        number.kind = kind_of_noun(unit.substr(0, unit.find('/')));
        const bool measured = ends_with_unit(text, number.span);
        if (number.kind == Kind::count && measured) {
            number.kind = number.figure.change ? Kind::difference : Kind::other;
        }
    }
}

std::string rate_at_once(const Text& text, const Span& sentence, long end) {
    const auto tokens = base::tokens_of(text, {end, std::min(sentence.end, end + 24)});
    if (tokens.size() < 2 || tokens.front().span.start > end + 1 || !in_words("|per|a|each|every|", tokens[0].word)) {
        return {};
    }
    return in_words(periods, tokens[1].word) ? std::string(tokens[1].word) : "";
}

bool Number::is_time() const {
    return is_time_unit(figure.quantity.unit);
}

bool Number::is_figure() const {
    return kind != Kind::p_value && kind != Kind::level && kind != Kind::year &&
           !(bare && kind != Kind::mean && kind != Kind::median && !interval);
}

}  // namespace grounds::statements
