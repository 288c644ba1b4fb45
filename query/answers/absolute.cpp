// SPDX-License-Identifier: MIT
#include "query/answers/answer.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/scalar.hpp"
#include "evidence/findings/effect_size.hpp"
#include "evidence/findings/text.hpp"

namespace grounds::query {

namespace {

/// An effect with its interval, wherever it comes from.
struct Known {
    Measure measure = Measure::none;
    std::string unit;
    double estimate = 0;
    std::optional<double> low, high;
    double level = 95;
    std::string of;
};

std::optional<Known> pooled_of(const ClaimAnswer& answer) {
    if (!answer.synthesis || !answer.synthesis->pooled()) {
        return std::nullopt;
    }
    const auto& pool = *answer.synthesis;
    return Known{pool.measure,
                 pool.unit,
                 *pool.estimate,
                 pool.low,
                 pool.high,
                 pool.level,
                 fmt::format("{} trials pooled", pool.k)};
}

std::optional<Known> first_of(const ClaimAnswer& answer) {
    for (const auto& item : answer.assessment.evidence) {
        const auto& reading = item.reading;
        if (item.counted && item.indirect.empty() && reading.estimate && evidence::null_value(reading.measure)) {
            return Known{reading.measure, reading.unit, *reading.estimate, reading.low, reading.high, 95, item.study};
        }
    }
    return std::nullopt;
}

/// Visits the comparison group of every counted finding, each with its finding.
template <class Visit>
void each_comparison(const ClaimAnswer& answer, Visit visit) {
    for (const auto& item : answer.assessment.evidence) {
        const auto found = answer.findings.find(item.finding_row);
        const auto* arm = item.counted && found != answer.findings.end()
                              ? evidence::only_arm(found->second, ArmRole::control)
                              : nullptr;
        if (arm != nullptr) {
            visit(found->second, *arm);
        }
    }
}

/// The share of people with an event, of all comparison groups together.
std::optional<double> risk_without(const ClaimAnswer& answer) {
    long events = 0;
    long people = 0;
    each_comparison(answer, [&](const Finding&, const Arm& arm) {
        if (arm.events && arm.n && *arm.n > 0) {
            events += *arm.events;
            people += *arm.n;
        }
    });
    return people > 0 ? std::optional(static_cast<double>(events) / static_cast<double>(people)) : std::nullopt;
}

/// The mean at the end, of all comparison groups in this unit, weighted by their people.
std::optional<double> mean_without(const ClaimAnswer& answer, const std::string& unit) {
    double sum = 0;
    double people = 0;
    each_comparison(answer, [&](const Finding& finding, const Arm& arm) {
        const auto mean = arm.end.mean ? arm.end.mean : arm.plain.mean;
        if (mean && arm.n && base::same_unit(finding.unit, unit)) {
            sum += *mean * static_cast<double>(*arm.n);
            people += static_cast<double>(*arm.n);
        }
    });
    return people > 0 ? std::optional(sum / people) : std::nullopt;
}

std::optional<double> risk_with(Measure measure, double effect, double without) {
    switch (measure) {
        case Measure::rr:
            return without * effect;
        case Measure::odds_ratio:
            return effect * without / (1 - without + effect * without);
        case Measure::hr:
            return 1 - std::pow(1 - without, effect);
        default:
            return std::nullopt;
    }
}

std::string rounded(double value) {
    return evidence::number_text(std::abs(value) >= 10 ? std::round(value) : std::round(value * 100) / 100);
}

/// "50 fewer"; "no difference" for 0.
std::string signed_words(double change, const char* less, const char* more) {
    const auto size = rounded(std::abs(change));
    return size == "0" ? "no difference" : size + (change < 0 ? less : more);
}

std::string change_words(double change, std::optional<double> low, std::optional<double> high, const std::string& of,
                         const char* less, const char* more) {
    auto words = signed_words(change, less, more);
    if (const auto at = words.find(' '); !of.empty() && words != "no difference") {
        words.insert(at, " " + of);
    }
    if (low && high) {
        words += fmt::format(" ({} to {})", signed_words(std::min(*low, *high), less, more),
                             signed_words(std::max(*low, *high), less, more));
    }
    return words;
}

void add_risk(AbsoluteEffect& told, const Known& known, const ClaimAnswer& answer) {
    const auto without = risk_without(answer);
    if (!without) {
        return;
    }
    told.without = fmt::format("{:.0f} of 1000", 1000 * *without);
    const auto change = [&](std::optional<double> effect) -> std::optional<double> {
        const auto with = effect ? risk_with(known.measure, *effect, *without) : std::nullopt;
        return with ? std::optional(1000 * (std::min(*with, 1.0) - *without)) : std::nullopt;
    };
    if (const auto changed = change(known.estimate)) {
        const auto whole = [](std::optional<double> value) {
            return value ? std::optional(std::round(*value)) : value;
        };
        told.change = change_words(std::round(*changed), whole(change(known.low)), whole(change(known.high)), "of 1000",
                                   " fewer", " more");
    }
}

void add_difference(AbsoluteEffect& told, const Known& known, const ClaimAnswer& answer) {
    if (const auto mean = mean_without(answer, known.unit)) {
        told.without = rounded(*mean) + (known.unit.empty() ? "" : " " + known.unit);
    }
    told.change = change_words(known.estimate, known.low, known.high, known.unit, " lower", " higher");
}

}  // namespace

std::optional<AbsoluteEffect> absolute_effect(const ClaimAnswer& answer) {
    auto known = pooled_of(answer);
    if (!known) {
        known = first_of(answer);
    }
    if (!known) {
        return std::nullopt;
    }
    AbsoluteEffect told;
    told.of = known->of;
    told.effect =
        evidence::effect_text(known->measure, known->unit, known->estimate, known->low, known->high, known->level);
    if (evidence::is_ratio(known->measure)) {
        add_risk(told, *known, answer);
    } else if (known->measure == Measure::md) {
        add_difference(told, *known, answer);
    }
    return told;
}

}  // namespace grounds::query
