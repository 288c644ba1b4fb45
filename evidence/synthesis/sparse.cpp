// SPDX-License-Identifier: MIT
#include "evidence/synthesis/sparse.hpp"

#include <fmt/format.h>

#include <cmath>

#include "evidence/synthesis/distributions.hpp"

namespace grounds::synthesis {

namespace {

/// a, b: events and others of the intervention; c, d: of the control.
struct Counts {
    double a, b, c, d, n1, n2, n;
};

Counts counts_of(const EventTable& t) {
    const auto& [a, n1] = t.intervention;
    const auto& [c, n2] = t.control;
    return {a, n1 - a, c, n2 - c, n1, n2, n1 + n2};
}

Pool ended_sparse(SynthesisState state, std::string reason, std::size_t k) {
    Pool result;
    result.state = state;
    result.reason = std::move(reason);
    result.k = k;
    return result;
}

bool possible(const EventArm& arm) {
    return std::isfinite(arm.n) && arm.n >= 1 && arm.n < 1e15 && arm.events >= 0 && arm.events <= arm.n;
}

/// What holds for both methods before any sum is made; nothing if the tables can be pooled.
std::optional<Pool> fault_in(std::span<const EventTable> tables, double level) {
    if (tables.empty()) {
        return ended_sparse(SynthesisState::no_studies, "there is no study to pool", 0);
    }
    if (!(level > 0 && level < 100)) {
        return ended_sparse(SynthesisState::bad_input, "the level must lie between 0 and 100 per cent", tables.size());
    }
    for (const auto& table : tables) {
        if (!possible(table.intervention) || !possible(table.control)) {
            return ended_sparse(SynthesisState::bad_input,
                                fmt::format("the events of {} are not possible", table.study), tables.size());
        }
    }
    return std::nullopt;
}

/// An estimate with its variance, and the weight of each study on some scale.
struct Fixed {
    double estimate = 0;
    double variance = 0;
    std::vector<double> weights;
};

/// Mantel and Haenszel 1959; variance of Robins, Breslow and Greenland 1986.
Fixed odds_ratio(std::span<const EventTable> tables) {
    double r = 0, s = 0, pr = 0, pssq = 0, qs = 0;
    Fixed result;
    for (const auto& table : tables) {
        const auto t = counts_of(table);
        const double ri = t.a * t.d / t.n;
        const double si = t.b * t.c / t.n;
        const double p = (t.a + t.d) / t.n;
        r += ri;
        s += si;
        pr += p * ri;
        pssq += p * si + (1 - p) * ri;
        qs += (1 - p) * si;
        result.weights.push_back(si);
    }
    result.estimate = std::log(r / s);
    result.variance = pr / (2 * r * r) + pssq / (2 * r * s) + qs / (2 * s * s);
    return result;
}

/// Greenland and Robins 1985.
Fixed risk_ratio(std::span<const EventTable> tables) {
    double r = 0, s = 0, sum = 0;
    Fixed result;
    for (const auto& table : tables) {
        const auto t = counts_of(table);
        r += t.a * (t.n2 / t.n);
        s += t.c * (t.n1 / t.n);
        sum += (t.n1 / t.n) * (t.n2 / t.n) * (t.a + t.c) - t.a * t.c / t.n;
        result.weights.push_back(t.c * (t.n1 / t.n));
    }
    result.estimate = std::log(r / s);
    result.variance = sum / (r * s);
    return result;
}

/// Greenland and Robins 1985; variance of Sato 1989, which is also right for sparse tables.
Fixed risk_difference(std::span<const EventTable> tables) {
    double difference = 0, weight = 0, p = 0, q = 0;
    Fixed result;
    for (const auto& table : tables) {
        const auto t = counts_of(table);
        const double f1 = t.n1 / t.n;
        const double f2 = t.n2 / t.n;
        difference += t.a * f2 - t.c * f1;
        weight += t.n1 * f2;
        p += t.c * f1 * f1 - t.a * f2 * f2 + f1 * f2 * (t.n2 - t.n1) / 2;
        q += (t.a * t.d + t.c * t.b) / t.n / 2;
        result.weights.push_back(t.n1 * f2);
    }
    result.estimate = difference / weight;
    result.variance = (result.estimate * p + q) / (weight * weight);
    return result;
}

/// Effects of the studies that have one, for Q.
StudyEffects own_effects(Measure measure, std::span<const EventTable> tables) {
    StudyEffects effects;
    for (const auto& table : tables) {
        const bool empty = table.intervention.events == 0 && table.control.events == 0;
        const bool full = table.intervention.events == table.intervention.n && table.control.events == table.control.n;
        const auto effect = effect_of_events(measure, table.intervention, table.control);
        if (effect.yi && !empty && !full) {
            effects.push_back({table.study, *effect.yi, *effect.vi});
        }
    }
    return effects;
}

/// Q of the effects around the summary, and what follows from it; nothing for fewer than two effects.
std::optional<Heterogeneity> spread_around(double estimate, const StudyEffects& effects) {
    if (effects.size() < 2) {
        return std::nullopt;
    }
    Heterogeneity result;
    for (const auto& effect : effects) {
        result.q += (effect.yi - estimate) * (effect.yi - estimate) / effect.vi;
    }
    result.q_df = static_cast<double>(effects.size()) - 1;
    result.q_p = chi_squared_p(result.q, result.q_df);
    result.h2 = result.q / result.q_df;
    result.i2 = result.q > result.q_df ? 100 * (result.q - result.q_df) / result.q : 0;
    return result;
}

Pool told(const Fixed& fixed, const StudyEffects& effects, std::size_t k, double level) {
    if (!std::isfinite(fixed.estimate) || !std::isfinite(fixed.variance)) {
        return ended_sparse(SynthesisState::bad_input, "there are too few events: the summary is not defined", k);
    }
    if (!(fixed.variance > 0)) {
        return ended_sparse(SynthesisState::zero_error, "the variance of the summary is 0", k);
    }
    Pool result;
    result.k = k;
    const StudyEffect as_one{"", fixed.estimate, fixed.variance};
    result.summary = summarise({&as_one, 1}, 0, TestMethod::z, level);
    result.heterogeneity = spread_around(fixed.estimate, effects);
    if (result.heterogeneity && !(std::isfinite(result.heterogeneity->q) && std::isfinite(result.heterogeneity->q_p))) {
        return ended_sparse(SynthesisState::overflow, "the effects are too far apart to be computed with", k);
    }
    if (k == 1) {
        result.state = SynthesisState::one_study;
        result.reason = "one study: heterogeneity cannot be estimated";
    }
    double total = 0;
    for (const double weight : fixed.weights) {
        total += weight;
    }
    for (const double weight : fixed.weights) {
        result.weights.push_back(100 * weight / total);
    }
    return result;
}

}  // namespace

Pool pool_mantel_haenszel(Measure measure, std::span<const EventTable> tables, double level) {
    if (auto fault = fault_in(tables, level)) {
        return *fault;
    }
    const auto effects = own_effects(measure, tables);
    switch (measure) {
        case Measure::odds_ratio:
            return told(odds_ratio(tables), effects, tables.size(), level);
        case Measure::rr:
            return told(risk_ratio(tables), effects, tables.size(), level);
        case Measure::rd:
            return told(risk_difference(tables), effects, tables.size(), level);
        default:
            return ended_sparse(SynthesisState::bad_input, "Mantel-Haenszel pools rr, or and rd only", tables.size());
    }
}

Pool pool_peto(std::span<const EventTable> tables, double level) {
    if (auto fault = fault_in(tables, level)) {
        return *fault;
    }
    double surplus = 0, information = 0;
    Fixed result;
    StudyEffects effects;
    for (const auto& table : tables) {
        const auto t = counts_of(table);
        const double events = t.a + t.c;
        const double observed_minus_expected = t.a - t.n1 * (events / t.n);
        // Hypergeometric variance; 0 where nobody or everybody had the event: such a study has no weight.
        const double v = (t.n1 / t.n) * (t.n2 / t.n) * events * (t.b + t.d) / (t.n - 1);
        surplus += observed_minus_expected;
        information += v;
        result.weights.push_back(v);
        if (v > 0) {
            effects.push_back({table.study, observed_minus_expected / v, 1 / v});
        }
    }
    result.estimate = surplus / information;
    result.variance = 1 / information;
    return told(result, effects, tables.size(), level);
}

}  // namespace grounds::synthesis
