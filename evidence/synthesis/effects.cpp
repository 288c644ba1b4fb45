// SPDX-License-Identifier: MIT
#include "evidence/synthesis/effects.hpp"

#include <fmt/format.h>

#include <boost/math/special_functions/gamma.hpp>
#include <cmath>

namespace grounds::synthesis {

namespace {

EffectSize none(std::string reason) {
    return {std::nullopt, std::nullopt, std::move(reason), false};
}

EffectSize impossible(std::string reason) {
    return {std::nullopt, std::nullopt, std::move(reason), true};
}

EffectSize some(double yi, double vi) {
    if (!std::isfinite(yi) || !std::isfinite(vi)) {
        return none("the numbers are too large");
    }
    if (!(vi > 0)) {
        return none("the variance is 0");
    }
    return {yi, vi, "", false};
}

EffectSize not_a_measure_of(Measure measure, const char* what) {
    return none(fmt::format("{} is not a measure of {}", to_string(measure), what));
}

double square(double x) {
    return x * x;
}

double variance_of_mean(const MeanArm& arm) {
    return square(arm.sd) / arm.n;
}

/// Handbook 6.5.1.1.
EffectSize mean_difference_of(const MeanArm& a, const MeanArm& b) {
    return some(a.mean - b.mean, variance_of_mean(a) + variance_of_mean(b));
}

/// Hedges 1981; the variance is metafor's default ("LS", Hedges and Olkin 1985, p. 86).
EffectSize standardised_mean_difference(const MeanArm& a, const MeanArm& b) {
    const double df = a.n + b.n - 2;
    if (!(df >= 2 && std::isfinite(df))) {
        return none("a standardised difference needs four people");
    }
    const double pooled = std::sqrt(((a.n - 1) * square(a.sd) + (b.n - 1) * square(b.sd)) / df);
    if (!(pooled > 0)) {
        return none("the standard deviations are 0");
    }
    const double g = hedges_correction(df) * ((a.mean - b.mean) / pooled);
    return some(g, 1 / a.n + 1 / b.n + square(g) / (2 * (a.n + b.n)));
}

/// Hedges, Gurevitch and Curtis 1999.
EffectSize ratio_of_means(const MeanArm& a, const MeanArm& b) {
    if (!(a.mean / b.mean > 0)) {
        return none("a ratio of means needs two means of the same sign");
    }
    return some(std::log(a.mean / b.mean), variance_of_mean(a) / square(a.mean) + variance_of_mean(b) / square(b.mean));
}

std::string fault_of(double n, double mean, double sd) {
    if (!std::isfinite(n) || !std::isfinite(mean) || !std::isfinite(sd)) {
        return "a number is not finite";
    }
    if (n < 1) {
        return "n must be at least 1";
    }
    return sd < 0 ? "a standard deviation must not be negative" : "";
}

std::string fault_of(const EventArm& arm) {
    if (!std::isfinite(arm.events) || !std::isfinite(arm.n) || arm.n < 1) {
        return "n must be at least 1";
    }
    if (arm.events < 0 || arm.events > arm.n) {
        return fmt::format("{} events in {} people are not possible", arm.events, arm.n);
    }
    return "";
}

/// A 2x2 table: events and others of the intervention, events and others of the control.
struct Cells {
    double a, b, c, d;
};

Cells cells_of(const EventArm& intervention, const EventArm& control) {
    const Cells cells{intervention.events, intervention.n - intervention.events, control.events,
                      control.n - control.events};
    const bool empty_cell = cells.a == 0 || cells.b == 0 || cells.c == 0 || cells.d == 0;
    const double add = empty_cell ? 0.5 : 0;  // Gart and Zweifel 1967; Handbook 10.4.4.1
    return {cells.a + add, cells.b + add, cells.c + add, cells.d + add};
}

/// Deeks and Higgins 2010 (Statistical algorithms in Review Manager 5), individual study estimates; so are the next
/// two.
EffectSize risk_ratio_of(const Cells& t) {
    const double n1 = t.a + t.b;
    const double n2 = t.c + t.d;
    return some(std::log((t.a / n1) / (t.c / n2)), 1 / t.a - 1 / n1 + 1 / t.c - 1 / n2);
}

EffectSize odds_ratio_of(const Cells& t) {
    return some(std::log(t.a * t.d / (t.b * t.c)), 1 / t.a + 1 / t.b + 1 / t.c + 1 / t.d);
}

EffectSize risk_difference_of(const Cells& t) {
    const double n1 = t.a + t.b;
    const double n2 = t.c + t.d;
    return some(t.a / n1 - t.c / n2, (t.a / n1) * (t.b / n1) / n1 + (t.c / n2) * (t.d / n2) / n2);
}

/// A table in which nobody, or everybody, had the event says nothing about a ratio (Handbook 10.4.4.2).
bool says_nothing(const EventArm& a, const EventArm& b) {
    return (a.events == 0 && b.events == 0) || (a.events == a.n && b.events == b.n);
}

double variance_of_difference(const Crossover& t) {
    return square(t.sd1) + square(t.sd2) - 2 * *t.correlation * t.sd1 * t.sd2;
}

/// Handbook 23.2.7.1.
EffectSize crossover_md(const Crossover& t) {
    return some(t.mean1 - t.mean2, variance_of_difference(t) / t.n);
}

/// Handbook 23.2.7.2: divided by the SD between people, so that it can stand beside parallel trials; with Hedges'
/// correction.
EffectSize crossover_smd(const Crossover& t) {
    const double between = std::sqrt((square(t.sd1) + square(t.sd2)) / 2);
    if (!(between > 0) || t.n < 3) {
        return none("a standardised difference needs three people and standard deviations above 0");
    }
    const double g = hedges_correction(t.n - 1) * ((t.mean1 - t.mean2) / between);
    return some(g, (1 / t.n + square(g) / (2 * t.n)) * 2 * (1 - *t.correlation));
}

/// Lajeunesse 2011.
EffectSize crossover_rom(const Crossover& t) {
    if (!(t.mean1 / t.mean2 > 0)) {
        return none("a ratio of means needs two means of the same sign");
    }
    const double cv1 = t.sd1 / t.mean1;
    const double cv2 = t.sd2 / t.mean2;
    return some(std::log(t.mean1 / t.mean2), (square(cv1) + square(cv2) - 2 * *t.correlation * cv1 * cv2) / t.n);
}

}  // namespace

EffectSize effect_of_means(Measure measure, const MeanArm& intervention, const MeanArm& control) {
    for (const auto& arm : {intervention, control}) {
        if (auto fault = fault_of(arm.n, arm.mean, arm.sd); !fault.empty()) {
            return impossible(std::move(fault));
        }
    }
    switch (measure) {
        case Measure::md:
            return mean_difference_of(intervention, control);
        case Measure::smd:
            return standardised_mean_difference(intervention, control);
        case Measure::rom:
            return ratio_of_means(intervention, control);
        default:
            return not_a_measure_of(measure, "two means");
    }
}

EffectSize effect_of_events(Measure measure, const EventArm& intervention, const EventArm& control,
                            NoEvents no_events) {
    for (const auto& arm : {intervention, control}) {
        if (auto fault = fault_of(arm); !fault.empty()) {
            return impossible(std::move(fault));
        }
    }
    if (measure != Measure::rr && measure != Measure::odds_ratio && measure != Measure::rd) {
        return not_a_measure_of(measure, "events in two arms");
    }
    if (measure != Measure::rd && no_events == NoEvents::leave_out && says_nothing(intervention, control)) {
        return none("both arms have the event in nobody, or in everybody");
    }
    const auto cells = cells_of(intervention, control);
    if (measure == Measure::rr) {
        return risk_ratio_of(cells);
    }
    return measure == Measure::rd ? risk_difference_of(cells) : odds_ratio_of(cells);
}

EffectSize effect_of_crossover(Measure measure, const Crossover& trial) {
    for (const auto& [mean, sd] : {std::pair(trial.mean1, trial.sd1), std::pair(trial.mean2, trial.sd2)}) {
        if (auto fault = fault_of(trial.n, mean, sd); !fault.empty()) {
            return impossible(std::move(fault));
        }
    }
    if (!trial.correlation) {
        return none("a crossover trial needs the within-person correlation");
    }
    if (!(*trial.correlation >= -1 && *trial.correlation <= 1)) {
        return impossible("a correlation must lie between -1 and 1");
    }
    switch (measure) {
        case Measure::md:
            return crossover_md(trial);
        case Measure::smd:
            return crossover_smd(trial);
        case Measure::rom:
            return crossover_rom(trial);
        default:
            return not_a_measure_of(measure, "two periods");
    }
}

double sd_of_change(double sd_baseline, double sd_end, double correlation) {
    return std::sqrt(square(sd_baseline) + square(sd_end) - 2 * correlation * sd_baseline * sd_end);
}

double hedges_correction(double df) {
    // gamma(df/2) / gamma((df-1)/2) / sqrt(df/2); one call for the ratio stays exact where both gammas overflow.
    return 1 / (boost::math::tgamma_delta_ratio((df - 1) / 2, 0.5) * std::sqrt(df / 2));
}

bool is_log_scale(Measure measure) {
    return measure == Measure::rr || measure == Measure::odds_ratio || measure == Measure::rom ||
           measure == Measure::hr || measure == Measure::asr || measure == Measure::ratio;
}

}  // namespace grounds::synthesis
