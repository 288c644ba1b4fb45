// SPDX-License-Identifier: MIT
#include "evidence/findings/effect_size.hpp"

#include <fmt/format.h>
#include <boost/math/distributions/normal.hpp>
#include <cmath>

namespace grounds::evidence {

namespace {

double normal_quantile(double probability) {
    return boost::math::quantile(boost::math::normal(), probability);
}

constexpr double usual_level = 95;

/// Every reading rests on a 95% interval: one of another level is stretched to it, each side by itself, on the log
/// scale for ratios. What can't be (a ratio of 0) stays as printed.
void set_printed_interval(Estimate& estimate, double low, double high) {
    estimate.low = low;
    estimate.high = high;
    const bool ratio = is_ratio(estimate.measure);
    if (estimate.level == usual_level || (ratio && (low <= 0 || estimate.value <= 0))) {
        return;
    }
    const double factor = half_width_factor(usual_level) / half_width_factor(estimate.level);
    const auto stretched = [&](double end) {
        return ratio ? estimate.value * std::pow(end / estimate.value, factor)
                     : estimate.value + factor * (end - estimate.value);
    };
    estimate.low = stretched(low);
    estimate.high = stretched(high);
    estimate.how = fmt::format("95% interval worked out from the printed {}% one", estimate.level);
    estimate.level = usual_level;
    estimate.derived = true;
}

void set_interval(Estimate& estimate, double se) {
    const double reach = half_width_factor(estimate.level) * se;
    estimate.se = se;
    if (is_ratio(estimate.measure)) {
        estimate.low = estimate.value * std::exp(-reach);
        estimate.high = estimate.value * std::exp(reach);
    } else {
        estimate.low = estimate.value - reach;
        estimate.high = estimate.value + reach;
    }
}

struct PairOfMoments {
    const Moments* intervention;
    const Moments* control;
};

/// Change scores first: they use each person's own baseline.
std::optional<PairOfMoments> comparable_moments(const Arm& intervention, const Arm& control) {
    for (const auto part : {&Arm::change, &Arm::end, &Arm::plain}) {
        if ((intervention.*part).mean && (control.*part).mean) {
            return PairOfMoments{&(intervention.*part), &(control.*part)};
        }
    }
    return std::nullopt;
}

std::optional<Estimate> from_arms(const Finding& finding) {
    const auto* intervention = only_arm(finding, ArmRole::intervention);
    const auto* control = only_arm(finding, ArmRole::control);
    if (intervention == nullptr || control == nullptr) {
        return std::nullopt;
    }
    auto estimate = finding.paired ? std::nullopt : risk_ratio(*intervention, *control);
    if (!estimate) {
        estimate = mean_difference(*intervention, *control, finding.paired);
        if (estimate) {
            estimate->unit = finding.unit;
        }
    }
    return estimate;
}

Estimate from_effect(const Finding& finding) {
    const auto& effect = *finding.effect;
    Estimate estimate;
    estimate.measure = effect.measure;
    estimate.unit = is_ratio(effect.measure) ? "" : (effect.unit.empty() ? finding.unit : effect.unit);
    estimate.value = *effect.value;
    estimate.level = effect.level;
    estimate.derived = !effect.derived.empty();
    estimate.how = effect.derived;
    return estimate;
}

/// Handbook 6.3.2 (ratios) and 6.5.2.3: the standard error that makes the estimate have this P.
void add_interval_from_p(Estimate& estimate, const std::optional<PValue>& p) {
    const auto null = null_value(estimate.measure);
    if (!p || p->relation != '=' || p->value <= 0 || p->value >= 1 || !null) {
        return;
    }
    const double distance = is_ratio(estimate.measure) ? std::log(estimate.value) : estimate.value - *null;
    if (distance == 0 || !std::isfinite(distance)) {
        return;
    }
    set_interval(estimate, std::fabs(distance) / normal_quantile(1 - p->value / 2));
    estimate.derived = true;
    estimate.how = "interval worked out from P";
}

}  // namespace

double half_width_factor(double level) {
    return normal_quantile(0.5 + level / 200);
}

std::optional<double> null_value(Measure measure) {
    switch (measure) {
        case Measure::md:
        case Measure::smd:
        case Measure::rd:
        case Measure::percent_change:
            return 0.0;
        case Measure::rr:
        case Measure::odds_ratio:
        case Measure::hr:
        case Measure::rom:
        case Measure::asr:
        case Measure::ratio:
            return 1.0;
        default:
            return std::nullopt;
    }
}

double distance_from_null(double x, Measure measure) {
    constexpr double rounding = 1e-9;
    const double distance = is_ratio(measure) ? std::log(x) : x - *null_value(measure);
    return std::fabs(distance) < rounding ? 0 : distance;
}

bool is_ratio(Measure measure) {
    return null_value(measure) == 1.0;
}

const Arm* only_arm(const Finding& finding, ArmRole role) {
    const Arm* found = nullptr;
    for (const auto& arm : finding.arms) {
        if (arm.role == role) {
            if (found != nullptr) {
                return nullptr;
            }
            found = &arm;
        }
    }
    return found;
}

std::optional<Estimate> mean_difference(const Arm& intervention, const Arm& control, bool paired) {
    const auto moments = comparable_moments(intervention, control);
    if (!moments) {
        return std::nullopt;
    }
    Estimate estimate;
    estimate.measure = Measure::md;
    estimate.value = *moments->intervention->mean - *moments->control->mean;
    estimate.derived = true;
    estimate.how = "from the arms";
    const bool complete = intervention.n && control.n && moments->intervention->sd && moments->control->sd;
    if (!paired && complete && *intervention.n > 0 && *control.n > 0) {
        const double variance = std::pow(*moments->intervention->sd, 2) / static_cast<double>(*intervention.n) +
                                std::pow(*moments->control->sd, 2) / static_cast<double>(*control.n);
        if (variance > 0) {
            set_interval(estimate, std::sqrt(variance));
        }
    }
    return estimate;
}

std::optional<Estimate> risk_ratio(const Arm& intervention, const Arm& control) {
    if (!intervention.n || !control.n || !intervention.events || !control.events) {
        return std::nullopt;
    }
    const auto a = static_cast<double>(*intervention.events);
    const auto c = static_cast<double>(*control.events);
    const auto n1 = static_cast<double>(*intervention.n);
    const auto n2 = static_cast<double>(*control.n);
    if (a <= 0 || c <= 0 || n1 <= 0 || n2 <= 0) {
        return std::nullopt;
    }
    Estimate estimate;
    estimate.measure = Measure::rr;
    estimate.value = (a / n1) / (c / n2);
    estimate.derived = true;
    estimate.how = "from the arms";
    const double variance = 1 / a - 1 / n1 + 1 / c - 1 / n2;
    if (variance > 0) {
        set_interval(estimate, std::sqrt(variance));
    }
    return estimate;
}

namespace {

std::optional<Estimate> with_interval_of(const Finding& finding) {
    const bool printed = finding.effect && finding.effect->value && null_value(finding.effect->measure);
    if (printed && finding.effect->ci_low && finding.effect->ci_high) {
        auto estimate = from_effect(finding);
        set_printed_interval(estimate, *finding.effect->ci_low, *finding.effect->ci_high);
        return estimate;
    }
    auto arms = from_arms(finding);
    if (arms && arms->low) {
        return arms;
    }
    if (!printed && !arms) {
        return std::nullopt;
    }
    auto estimate = printed ? from_effect(finding) : *arms;
    if (printed && finding.effect->se) {
        set_interval(estimate, *finding.effect->se);
        estimate.how = "interval from the printed standard error";
    } else if (finding.effect) {
        add_interval_from_p(estimate, finding.effect->p);
    }
    return estimate;
}

}  // namespace

std::optional<Estimate> estimate_of(const Finding& finding) {
    auto estimate = with_interval_of(finding);
    if (estimate && !finding.assumed.empty()) {
        estimate->low = estimate->high = estimate->se = std::nullopt;
        estimate->derived = true;
        estimate->how = "rests on an assumed number: " + finding.assumed;
    }
    return estimate;
}

}  // namespace grounds::evidence
