// SPDX-License-Identifier: MIT
#include "evidence/figures/derive.hpp"

#include <fmt/format.h>

#include <cmath>

#include "evidence/findings/effect_size.hpp"
#include "evidence/findings/text.hpp"

namespace grounds::figures {

namespace {

/// Collects the numbers of one finding.
class Collector {
public:
    explicit Collector(const Finding& finding) : finding_(finding) {}

    void arm(const Arm& arm);
    void pair(const Arm& intervention, const Arm& control);
    void effect(const Effect& effect);
    void quantity(const Quantity& quantity);
    void frame();
    std::vector<DerivedNumber> take() {
        return std::move(numbers_);
    }

private:
    void add(double value, std::string unit, bool is_change, NumberKind kind, std::string what,
             const Arm* of = nullptr) {
        if (std::isfinite(value)) {
            DerivedNumber number;
            number.value = value;
            number.unit = std::move(unit);
            number.is_change = is_change;
            number.kind = kind;
            number.group = finding_.study + "/" + finding_.outcome + "/" + std::to_string(static_cast<int>(kind));
            number.what = std::move(what);
            number.finding = &finding_;
            number.arm = of;
            numbers_.push_back(std::move(number));
        }
    }
    void within(const Arm& arm);
    void moments(const Arm& arm, const Moments& moments, std::string_view when);
    void differences(const Moments& a, const Moments& b, std::string_view when);
    void events(const Arm& intervention, const Arm& control);

    const Finding& finding_;
    std::vector<DerivedNumber> numbers_;
};

std::optional<double> own_change(const Arm& arm) {
    if (arm.percent_change) {
        return arm.percent_change;
    }
    if (!arm.baseline.mean || *arm.baseline.mean == 0) {
        return std::nullopt;
    }
    if (arm.change.mean) {
        return 100 * *arm.change.mean / *arm.baseline.mean;
    }
    if (arm.end.mean) {
        return 100 * (*arm.end.mean - *arm.baseline.mean) / *arm.baseline.mean;
    }
    return std::nullopt;
}

void Collector::moments(const Arm& arm, const Moments& moments, std::string_view when) {
    if (moments.mean) {
        add(*moments.mean, finding_.unit, when == "change", NumberKind::plain,
            fmt::format("mean of {}{}{}", arm.name, when.empty() ? "" : ", ", when), &arm);
    }
}

void Collector::within(const Arm& arm) {
    if (arm.percent_change) {
        add(*arm.percent_change, "percent", true, NumberKind::within_arm, "printed change within " + arm.name, &arm);
    }
    if (!arm.baseline.mean || *arm.baseline.mean == 0) {
        return;
    }
    const double start = *arm.baseline.mean;
    if (arm.change.mean) {
        add(100 * *arm.change.mean / start, "percent", true, NumberKind::within_arm,
            fmt::format("change within {}, {} of {}", arm.name, evidence::number_text(*arm.change.mean),
                        evidence::number_text(start)),
            &arm);
    }
    if (arm.end.mean) {
        add(100 * (*arm.end.mean - start) / start, "percent", true, NumberKind::within_arm,
            fmt::format("change within {}, from {} to {}", arm.name, evidence::number_text(start),
                        evidence::number_text(*arm.end.mean)),
            &arm);
    }
}

void Collector::arm(const Arm& arm) {
    within(arm);
    moments(arm, arm.plain, "");
    moments(arm, arm.baseline, "at the start");
    moments(arm, arm.end, "at the end");
    moments(arm, arm.change, "change");
    if (arm.median) {
        add(*arm.median, finding_.unit, false, NumberKind::plain, "median of " + arm.name, &arm);
    }
    if (arm.events && arm.n && *arm.n > 0) {
        add(100.0 * static_cast<double>(*arm.events) / static_cast<double>(*arm.n), "percent", false, NumberKind::share,
            fmt::format("{} of {}: {} ({})", *arm.events, *arm.n, finding_.outcome, arm.name), &arm);
    } else if (arm.percent) {
        add(*arm.percent, "percent", false, NumberKind::share,
            fmt::format("printed share of {} ({})", arm.name, finding_.outcome), &arm);
    }
}

void Collector::differences(const Moments& a, const Moments& b, std::string_view when) {
    if (!a.mean || !b.mean) {
        return;
    }
    const double difference = *a.mean - *b.mean;
    add(difference, finding_.unit, true, NumberKind::between_arms, fmt::format("difference between the arms{}", when));
    if (*b.mean != 0) {
        add(100 * difference / std::fabs(*b.mean), "percent", true, NumberKind::between_arms,
            fmt::format("difference between the arms as a share of the control{}", when));
    }
}

void Collector::events(const Arm& intervention, const Arm& control) {
    if (!intervention.n || !control.n || !intervention.events || !control.events || *intervention.n <= 0 ||
        *control.n <= 0) {
        return;
    }
    const double p1 = static_cast<double>(*intervention.events) / static_cast<double>(*intervention.n);
    const double p2 = static_cast<double>(*control.events) / static_cast<double>(*control.n);
    add(100 * (p1 - p2), "percent", true, NumberKind::between_arms, "risk difference in percentage points");
    if (p1 != p2) {
        add(1 / std::fabs(p1 - p2), "people", false, NumberKind::between_arms, "number needed to treat");
    }
    if (p2 > 0) {
        add(p1 / p2, "ratio", false, NumberKind::between_arms, "risk ratio");
        add(100 * (p1 / p2 - 1), "percent", true, NumberKind::between_arms, "relative change of the risk");
    }
    if (p2 > 0 && p2 < 1 && p1 < 1) {
        add(p1 / (1 - p1) / (p2 / (1 - p2)), "ratio", false, NumberKind::between_arms, "odds ratio");
    }
}

void Collector::pair(const Arm& intervention, const Arm& control) {
    differences(intervention.change, control.change, ", change from the start");
    differences(intervention.end, control.end, ", at the end");
    differences(intervention.plain, control.plain, "");
    events(intervention, control);
    const auto left = own_change(intervention);
    const auto right = own_change(control);
    if (left && right) {
        add(*left - *right, "percent", true, NumberKind::between_arms,
            "difference between the arms' own changes, in percentage points");
    }
}

void Collector::effect(const Effect& effect) {
    if (!effect.value) {
        return;
    }
    const auto& unit = effect.unit.empty() ? finding_.unit : effect.unit;
    const auto what =
        fmt::format("{} {}", effect.derived.empty() ? "printed" : "derived", evidence::measure_text(effect.measure));
    if (evidence::is_ratio(effect.measure)) {
        add(*effect.value, "ratio", false, NumberKind::printed_effect, what);
        // Odds are no share of people: an odds ratio of 0.30 is not 70 per cent fewer (Handbook 5.1, 9.2.2).
        if (effect.measure != Measure::odds_ratio) {
            add(100 * (*effect.value - 1), "percent", true, NumberKind::printed_effect, what + " as a relative change");
        }
    } else {
        const bool percent = effect.measure == Measure::percent_change || effect.measure == Measure::rd;
        add(*effect.value, percent && unit.empty() ? "percent" : unit, true, NumberKind::printed_effect, what);
    }
}

void Collector::frame() {
    if (const auto& effect = finding_.effect; effect && effect->ci_low && effect->ci_high) {
        const auto unit = evidence::is_ratio(effect->measure) ? std::string("ratio")
                          : effect->unit.empty()              ? finding_.unit
                                                              : effect->unit;
        for (const auto end : {*effect->ci_low, *effect->ci_high}) {
            add(end, unit, true, NumberKind::interval, "an end of the printed interval");
        }
    }
    if (finding_.n) {
        add(static_cast<double>(*finding_.n), "people", false, NumberKind::interval, "people in this result");
    }
    if (finding_.k) {
        add(static_cast<double>(*finding_.k), "studies", false, NumberKind::interval, "studies in this result");
    }
}

void Collector::quantity(const Quantity& quantity) {
    add(quantity.lowest(), quantity.unit, false, NumberKind::printed_effect, "printed " + finding_.outcome);
    if (quantity.is_range()) {
        add(quantity.highest(), quantity.unit, false, NumberKind::printed_effect, "printed " + finding_.outcome);
    }
}

}  // namespace

std::vector<DerivedNumber> derive_numbers(const Finding& finding) {
    Collector collector(finding);
    for (const auto& arm : finding.arms) {
        collector.arm(arm);
    }
    const auto* intervention = evidence::only_arm(finding, ArmRole::intervention);
    const auto* control = evidence::only_arm(finding, ArmRole::control);
    if (intervention != nullptr && control != nullptr) {
        collector.pair(*intervention, *control);
    }
    if (finding.effect) {
        collector.effect(*finding.effect);
    }
    if (finding.quantity) {
        collector.quantity(finding.quantity->quantity);
    }
    collector.frame();
    return collector.take();
}

std::vector<DerivedNumber> derive_numbers(const std::vector<const Finding*>& findings) {
    std::vector<DerivedNumber> all;
    for (const auto* finding : findings) {
        auto numbers = derive_numbers(*finding);
        all.insert(all.end(), numbers.begin(), numbers.end());
    }
    return all;
}

}  // namespace grounds::figures
