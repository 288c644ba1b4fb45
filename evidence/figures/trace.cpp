// SPDX-License-Identifier: MIT
#include "evidence/figures/derive.hpp"

#include <algorithm>
#include <cmath>

#include "base/scalar.hpp"
#include "evidence/findings/reading.hpp"

namespace grounds::figures {

namespace {

/// Slack for numbers that binary arithmetic leaves a hair beside the half unit.
constexpr double hair = 1e-9;

std::string unit_of(const Figure& figure) {
    return figure.quantity.unit;
}

bool matches(double printed, double value) {
    const double half = evidence::half_unit(printed);
    const double size = std::fabs(value);
    const double target = std::fabs(printed);
    const bool rounded = std::fabs(size - target) <= half + hair;
    const bool truncated = size >= target - hair && size < target + 2 * half - hair;
    return rounded || truncated;
}

/// "Up to", "about", "over" reach as far as they do for a verdict; how far "over" reaches no source is told by, so a
/// tenth must do.
bool within_reach(const Quantity& printed, double value) {
    if (!printed.qualifier || printed.is_range()) {
        return false;
    }
    constexpr double tenth = 0.1;
    const double size = std::fabs(*printed.value);
    auto positive = printed;
    positive.value = size;
    auto reach = evidence::reach_of(positive);
    reach.low = std::max(reach.low, size * (1 - tenth));
    reach.high = std::min(reach.high, size * (1 + tenth));
    return std::fabs(value) >= reach.low - hair && std::fabs(value) <= reach.high + hair;
}

bool direction_fits(const Figure& figure, const DerivedNumber& number) {
    if (!figure.change || !number.is_change) {
        return true;
    }
    return (*figure.change == Change::decrease) == (number.value < 0);
}

bool in_unit(const Figure& figure, const DerivedNumber& number, double& value) {
    const auto factor = base::conversion_factor(number.unit, unit_of(figure));
    if (!factor) {
        return false;
    }
    value = number.value * *factor;
    return true;
}

struct InUnit {
    const DerivedNumber* number;
    double value;
};

void add_matches(FigureTrace& trace, const std::vector<InUnit>& candidates, const Quantity& printed) {
    for (const auto& candidate : candidates) {
        if (matches(*printed.value, candidate.value) || within_reach(printed, candidate.value)) {
            trace.matches.push_back(candidate.number);
        }
    }
}

/// Both ends must be found among numbers of one group (the same outcome and kind).
void add_range_matches(FigureTrace& trace, const std::vector<InUnit>& candidates, const Quantity& range) {
    for (const auto& low : candidates) {
        for (const auto& high : candidates) {
            if (low.number != high.number && low.number->group == high.number->group &&
                matches(range.lowest(), low.value) && matches(range.highest(), high.value)) {
                trace.matches.push_back(low.number);
                trace.matches.push_back(high.number);
            }
        }
    }
}

}  // namespace

FigureTrace trace_figure(const Figure& figure, const std::vector<DerivedNumber>& numbers) {
    FigureTrace trace;
    std::vector<InUnit> candidates;
    for (const auto& number : numbers) {
        double value = 0;
        if (in_unit(figure, number, value)) {
            ++trace.tried;
            if (direction_fits(figure, number)) {
                candidates.push_back({&number, value});
            }
        }
    }
    if (figure.quantity.is_range()) {
        add_range_matches(trace, candidates, figure.quantity);
    } else {
        add_matches(trace, candidates, figure.quantity);
    }
    std::stable_sort(trace.matches.begin(), trace.matches.end(),
                     [](const auto* a, const auto* b) { return a->kind < b->kind; });
    return trace;
}

}  // namespace grounds::figures
