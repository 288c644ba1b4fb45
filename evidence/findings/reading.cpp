// SPDX-License-Identifier: MIT
#include "evidence/findings/reading.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/scalar.hpp"
#include "evidence/findings/effect_size.hpp"
#include "evidence/findings/text.hpp"

namespace grounds::evidence {

namespace {

/// +1 if an increase of the measured outcome is good, -1 if a decrease is.
int good_sign(const Finding& finding, const Question& question) {
    const auto benefit = finding.benefit ? finding.benefit : question.benefit;
    return benefit == Change::increase ? 1 : -1;
}

/// The interval turned so that positive is benefit and 0 is no effect; ratios on the log scale.
struct Oriented {
    double low;
    double high;
};

Oriented orient(const Estimate& estimate, int good) {
    const double a = good * distance_from_null(*estimate.low, estimate.measure);
    const double b = good * distance_from_null(*estimate.high, estimate.measure);
    return {std::min(a, b), std::max(a, b)};
}

/// The least benefit that matters, on the scale of Oriented: for ratios the log of 1 plus or minus the relative
/// distance.
double important_distance(double mid, Measure measure, int good) {
    if (!is_ratio(measure)) {
        return mid;
    }
    return good > 0 ? std::log(1 + mid) : -std::log(1 - mid);
}

void read_interval(ReadingOf& result, const Estimate& estimate, int good, std::optional<double> mid) {
    const auto interval = orient(estimate, good);
    if (interval.low > 0) {
        result.reading = Reading::effect_in_benefit_direction;
        result.reason = "the interval excludes no effect, on the side of benefit";
    } else if (interval.high < 0) {
        result.reading = Reading::effect_against;
        result.reason = "the interval excludes no effect, on the side of harm";
    } else if (!mid) {
        result.reading = Reading::inconclusive;
        result.reason =
            "the interval includes no effect; without a minimal important difference, no effect can't be told from too "
            "little data";
    } else if (interval.high < important_distance(*mid, estimate.measure, good)) {
        result.reading = Reading::no_important_effect;
        result.reason = fmt::format("the interval includes no effect and excludes an important benefit ({}{})",
                                    number_text(*mid), estimate.unit.empty() ? "" : " " + estimate.unit);
    } else {
        result.reading = Reading::inconclusive;
        result.reason = fmt::format("the interval includes both no effect and an important benefit ({}{})",
                                    number_text(*mid), estimate.unit.empty() ? "" : " " + estimate.unit);
    }
}

Reading reading_of_words(Says says, int good) {
    switch (says) {
        case Says::benefit:
            return Reading::effect_in_benefit_direction;
        case Says::harm:
            return Reading::effect_against;
        case Says::increase:
            return good > 0 ? Reading::effect_in_benefit_direction : Reading::effect_against;
        case Says::decrease:
            return good < 0 ? Reading::effect_in_benefit_direction : Reading::effect_against;
        case Says::no_effect:
            return Reading::no_difference_in_words;
        case Says::yes:
            return Reading::yes;
        case Says::no:
            return Reading::no;
        case Says::mixed:
            return Reading::mixed;
        case Says::inconclusive:
            return Reading::inconclusive;
        case Says::not_reported:
            return Reading::nothing;
    }
    return Reading::nothing;
}

void read_words(ReadingOf& result, const Finding& finding, int good) {
    if (!finding.says) {
        result.reading = Reading::nothing;
        result.reason = "no number and no word of it says which way it points";
        return;
    }
    result.words_only = true;
    result.reading = reading_of_words(*finding.says, good);
    if (result.reading == Reading::nothing) {
        result.reason = "the result was not found in what was read";
    } else if (finding.says == Says::no_effect) {
        result.reason =
            "its authors saw no difference; without an interval it is open how large a one they would have missed";
    } else {
        result.reason = fmt::format("in words only: {}", to_string(*finding.says));
    }
}

bool significant(const PValue& p) {
    return p.relation != '>' && p.value <= 0.05;
}

/// The side on which an estimate lies, for a P value that comes without an interval.
Reading side_of(const Estimate& estimate, int good) {
    const double distance = good * distance_from_null(estimate.value, estimate.measure);
    return distance > 0 ? Reading::effect_in_benefit_direction
                        : (distance < 0 ? Reading::effect_against : Reading::inconclusive);
}

/// A P value without an interval: it can show an effect, never its absence.
void read_p(ReadingOf& result, const Finding& finding, const std::optional<Estimate>& estimate, int good) {
    const auto& p = *finding.effect->p;
    read_words(result, finding, good);
    if (!finding.says && estimate && significant(p)) {
        result.reading = side_of(*estimate, good);
        result.reason = "the estimate's side, with " + p_text(p) + " and no interval";
        return;
    }
    result.effect = p_text(p);
    if (!significant(p) && result.reading == Reading::nothing) {
        result.reading = Reading::inconclusive;
        result.reason = p_text(p) + " without an interval: no effect can't be told from too little data";
    } else if (result.words_only) {
        result.reason += " (" + p_text(p) + ")";
    }
}

void take_estimate(ReadingOf& result, const Estimate& estimate) {
    result.measure = estimate.measure;
    result.unit = estimate.unit;
    result.estimate = estimate.value;
    result.low = estimate.low;
    result.high = estimate.high;
    result.approximate = estimate.derived;
    result.effect =
        effect_text(estimate.measure, estimate.unit, estimate.value, estimate.low, estimate.high, estimate.level);
}

ReadingOf read_effect(const Finding& finding, const Question& question) {
    ReadingOf result;
    const int good = good_sign(finding, question);
    const auto estimate = estimate_of(finding);
    if (estimate && estimate->low && estimate->high) {
        take_estimate(result, *estimate);
        read_interval(result, *estimate, good, important_difference(question, estimate->measure, estimate->unit));
        if (!estimate->how.empty()) {
            result.reason += " (" + estimate->how + ")";
        }
        return result;
    }
    if (finding.effect && finding.effect->p) {
        read_p(result, finding, estimate, good);
    } else {
        read_words(result, finding, good);
    }
    if (estimate) {
        const auto reading = result;
        take_estimate(result, *estimate);
        result.reason = reading.reason;
        result.effect += finding.effect && finding.effect->p ? ", " + p_text(*finding.effect->p) : "";
    }
    return result;
}

ReadingOf read_quantity(const Finding& finding, const Question& question) {
    ReadingOf result;
    if (!finding.quantity) {
        read_words(result, finding, 1);
        return result;
    }
    const auto& quantity = finding.quantity->quantity;
    const auto factor = base::conversion_factor(quantity.unit, question.unit);
    result.unit = factor ? question.unit : quantity.unit;
    result.effect = quantity_text(quantity);
    if (!factor) {
        result.reason = fmt::format("its unit ({}) can't be converted to {}", quantity.unit, question.unit);
        return result;
    }
    result.reading = Reading::quantity;
    result.low = quantity.lowest() * *factor;
    result.high = quantity.highest() * *factor;
    result.reason = finding.quantity->derived.empty() ? "as printed" : "derived: " + finding.quantity->derived;
    return result;
}

}  // namespace

std::optional<double> important_difference(const Question& question, Measure measure, const std::string& unit) {
    for (const auto& mid : question.mids) {
        if (mid.measure != measure) {
            continue;
        }
        if (is_ratio(measure)) {
            return mid.value;
        }
        if (const auto factor = base::conversion_factor(mid.unit, unit)) {
            return mid.value * *factor;
        }
    }
    return std::nullopt;
}

ReadingOf read_finding(const Finding& finding, const Question& question) {
    switch (question.kind) {
        case QuestionKind::effect:
            return read_effect(finding, question);
        case QuestionKind::quantity:
            return read_quantity(finding, question);
        case QuestionKind::proposition:
            break;
    }
    ReadingOf result;
    read_words(result, finding, 1);
    if (result.reading == Reading::mixed) {
        result.reason = "in words only: a part of it holds, a part does not";
    }
    if (const auto estimate = estimate_of(finding)) {
        const auto reading = result;
        take_estimate(result, *estimate);
        result.reason = reading.reason;
    }
    return result;
}

}  // namespace grounds::evidence
