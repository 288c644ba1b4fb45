// SPDX-License-Identifier: MIT
#include "evidence/grade/pooled_body.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "evidence/findings/effect_size.hpp"
#include "evidence/findings/reading.hpp"
#include "evidence/findings/text.hpp"

namespace grounds::grade {

namespace {

constexpr long enough_people = 400;
constexpr long enough_events = 300;
constexpr double z_alpha = 1.959963984540054;  // two-sided 0.05
constexpr double z_beta = 0.8416212335729143;  // power 0.80

long people_in(const std::vector<const evidence::Weighed*>& rated) {
    long people = 0;
    for (const auto* item : rated) {
        people += evidence::people_of(*item->piece).value_or(0);
    }
    return people;
}

/// Of all arms together; nothing if one arm's are not known.
std::optional<long> events_in(const std::vector<const evidence::Weighed*>& rated) {
    long events = 0;
    for (const auto* item : rated) {
        const auto& arms = item->piece->finding->arms;
        if (arms.empty()) {
            return std::nullopt;
        }
        for (const auto& arm : arms) {
            if (!arm.events) {
                return std::nullopt;
            }
            events += *arm.events;
        }
    }
    return events;
}

/// The SD that the effect was computed with: of the changes, else of the ends, else the plain one.
std::optional<double> sd_of(const Arm& arm) {
    return arm.change.sd ? arm.change.sd : (arm.end.sd ? arm.end.sd : arm.plain.sd);
}

/// The largest SD of the arms: the reading that claims less.
std::optional<double> largest_sd(const Finding& finding) {
    std::optional<double> largest;
    for (const auto& arm : finding.arms) {
        if (const auto sd = sd_of(arm); sd && (!largest || *sd > *largest)) {
            largest = sd;
        }
    }
    return largest;
}

/// Both arms together; nothing without an SD or a minimal important difference.
std::optional<long> people_needed_by(const evidence::Weighed& item, const Question& question) {
    const auto& reading = item.reading;
    const auto sd = reading.measure == Measure::md ? largest_sd(*item.piece->finding) : std::nullopt;
    const auto mid = evidence::important_difference(question, reading.measure, reading.unit);
    if (!sd || !mid) {
        return std::nullopt;
    }
    const double people = 4 * std::pow((z_alpha + z_beta) * *sd / *mid, 2);
    constexpr double most = 1e9;
    return people > 0 && people < most ? std::optional<long>(std::lround(std::ceil(people))) : std::nullopt;
}

std::optional<long> people_needed(const std::vector<const evidence::Weighed*>& rated, const Question& question) {
    std::optional<long> most;
    for (const auto* item : rated) {
        if (const auto needed = people_needed_by(*item, question); needed && (!most || *needed > *most)) {
            most = needed;
        }
    }
    return most;
}

bool all_count_events(const std::vector<const evidence::Weighed*>& rated) {
    return std::all_of(rated.begin(), rated.end(), [](const evidence::Weighed* item) {
        return evidence::is_ratio(item->reading.measure) || item->reading.measure == Measure::rd;
    });
}

}  // namespace

InformationSize information_size(const std::vector<const evidence::Weighed*>& rated, const Question& question) {
    if (all_count_events(rated)) {
        if (const auto events = events_in(rated)) {
            const bool met = *events >= enough_events;
            return {met, fmt::format("{} events, {} {} of the rule of thumb", *events,
                                     met ? "not fewer than the" : "fewer than the", enough_events)};
        }
    }
    const long people = people_in(rated);
    if (people == 0) {
        return {false, "the number of people is not known"};
    }
    if (const auto needed = people_needed(rated, question)) {
        const bool met = people >= *needed;
        return {met, fmt::format("{} people, {} the {} that a trial of the smallest difference that matters needs",
                                 people, met ? "not fewer than" : "fewer than", *needed)};
    }
    const bool met = people >= enough_people;
    return {met, fmt::format("{} people, {} the {} of the rule of thumb", people, met ? "not fewer than" : "fewer than",
                             enough_people)};
}

}  // namespace grounds::grade
