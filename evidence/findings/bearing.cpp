// SPDX-License-Identifier: MIT
#include "evidence/findings/reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/scalar.hpp"
#include "evidence/findings/text.hpp"

namespace grounds::evidence {

namespace {

/// A tenth: how far "about" and "up to" may reach from the number that is printed.
constexpr double loose = 0.1;

/// Rounding of a small whole number would swallow real differences (a ratio of 1 is not 1.5), so it is capped.
constexpr double largest_rounding = 0.05;

double rounding(double printed) {
    return std::min(half_unit(printed), largest_rounding * std::fabs(printed));
}

}  // namespace

Reach reach_of(const Quantity& quantity) {
    const double low = quantity.lowest() - rounding(quantity.lowest());
    const double high = quantity.highest() + rounding(quantity.highest());
    if (!quantity.qualifier) {
        return {low, high};
    }
    switch (*quantity.qualifier) {
        case Qualifier::up_to:
            return {quantity.is_range() ? low : quantity.highest() * (1 - loose), high};
        case Qualifier::about:
            return {quantity.lowest() * (1 - loose), quantity.highest() * (1 + loose)};
        case Qualifier::at_least:
        case Qualifier::over:
            return {quantity.lowest(), std::numeric_limits<double>::infinity()};
        case Qualifier::under:
            return {-std::numeric_limits<double>::infinity(), quantity.highest()};
    }
    return {low, high};
}

namespace {

Bearing of_effect(AnswerKind answer, const Question& question, Reading reading) {
    const auto good = question.benefit == Change::increase ? AnswerKind::increase : AnswerKind::decrease;
    switch (reading) {
        case Reading::effect_in_benefit_direction:
            return answer == good ? Bearing::supports : Bearing::opposes;
        case Reading::effect_against:
            return answer == good || answer == AnswerKind::no_difference ? Bearing::opposes : Bearing::supports;
        case Reading::no_important_effect:
        case Reading::no_difference_in_words:
            return bearing_of_null(answer);
        default:
            return Bearing::inconclusive;
    }
}

Bearing of_proposition(AnswerKind answer, Reading reading) {
    if (reading == Reading::yes || reading == Reading::no) {
        const bool agrees = (reading == Reading::yes) == (answer == AnswerKind::yes);
        return agrees ? Bearing::supports : Bearing::opposes;
    }
    return Bearing::inconclusive;
}

Bearing of_upper_limit(const Quantity& claimed, const ReadingOf& reading, std::string& reason) {
    if (claimed.highest() > *reading.high) {
        reason = fmt::format("{} lies above this upper limit of {}", quantity_text(claimed), reading.effect);
        return Bearing::opposes;
    }
    reason = fmt::format("an upper limit ({}) that {} keeps to; it does not say what the right amount is",
                         reading.effect, quantity_text(claimed));
    return Bearing::inconclusive;
}

/// A range that holds everything supports nothing in particular.
bool much_wider(const Quantity& found, const Quantity& claimed) {
    constexpr double much = 1.5;
    return found.is_range() && claimed.is_range() && found.lowest() <= claimed.lowest() &&
           found.highest() >= claimed.highest() &&
           found.highest() - found.lowest() > much * (claimed.highest() - claimed.lowest());
}

Bearing of_quantity(const Claim& claim, const Question& question, const Finding& finding, ReadingOf& reading) {
    if (!claim.answer || reading.reading != Reading::quantity || !finding.quantity) {
        return Bearing::inconclusive;
    }
    const auto factor = base::conversion_factor(claim.answer->unit, question.unit);
    if (!factor) {
        reading.reason =
            fmt::format("the claim's unit ({}) can't be converted to {}", claim.answer->unit, question.unit);
        return Bearing::inconclusive;
    }
    const auto claimed = scaled(*claim.answer, *factor, question.unit);
    if (finding.quantity->bound == Bound::upper_limit) {
        return of_upper_limit(claimed, reading, reading.reason);
    }
    Quantity found = finding.quantity->quantity;
    found = scaled(found, base::conversion_factor(found.unit, question.unit).value_or(1), question.unit);
    const bool meet = quantities_meet(claimed, found);
    if (meet && claim.quantifier == Quantifier::universal && much_wider(found, claimed)) {
        reading.reason = fmt::format("{} goes far beyond {} at both ends, which is said to be so always",
                                     quantity_text(found), quantity_text(claimed));
        return Bearing::opposes;
    }
    if (meet && much_wider(found, claimed)) {
        reading.reason = fmt::format("{} holds {}, but is much wider", quantity_text(found), quantity_text(claimed));
        return Bearing::inconclusive;
    }
    reading.reason =
        fmt::format("{} {} {}", quantity_text(found), meet ? "meets" : "does not meet", quantity_text(claimed));
    return meet ? Bearing::supports : Bearing::opposes;
}

}  // namespace

namespace {

/// "Over 50" is not met by 50, nor by a number that reaches beyond it only by its rounding.
bool stays_short_of(const Quantity& bounded, const Quantity& other) {
    const auto reach = reach_of(other);
    if (bounded.qualifier == Qualifier::over) {
        return (other.qualifier ? reach.high : other.highest()) <= bounded.lowest();
    }
    if (bounded.qualifier == Qualifier::under) {
        return (other.qualifier ? reach.low : other.lowest()) >= bounded.highest();
    }
    return false;
}

}  // namespace

bool quantities_meet(const Quantity& a, const Quantity& b) {
    if (stays_short_of(a, b) || stays_short_of(b, a)) {
        return false;
    }
    const auto left = reach_of(a);
    const auto right = reach_of(b);
    return left.low <= right.high && right.low <= left.high;
}

Bearing bearing_on(const Claim& claim, const Question& question, const Question& of, const Finding& finding,
                   ReadingOf& reading) {
    if (question.kind != of.kind) {
        reading.reason += "; it answers another kind of question";
        return Bearing::inconclusive;
    }
    switch (question.kind) {
        case QuestionKind::effect:
            return of_effect(claim.answers, question, reading.reading);
        case QuestionKind::quantity:
            return of_quantity(claim, question, finding, reading);
        case QuestionKind::proposition:
            return of_proposition(claim.answers, reading.reading);
    }
    return Bearing::inconclusive;
}

}  // namespace grounds::evidence
