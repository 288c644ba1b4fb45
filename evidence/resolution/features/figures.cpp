// SPDX-License-Identifier: MIT
// Is a printed figure a number of the study? Worth as much as it is unlikely by chance.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/scalar.hpp"
#include "evidence/figures/derive.hpp"
#include "evidence/findings/reading.hpp"
#include "evidence/findings/text.hpp"
#include "evidence/resolution/feature.hpp"
#include "evidence/resolution/weights.hpp"

namespace grounds::resolution {

namespace {

/// How far a number may be off and still be printed so: 43 is 42.5 to 43.5, but people write 50 for 45 to 55.
double width(double printed) {
    const double half = evidence::half_unit(printed);
    if (half < 0.5) {
        return 2 * half;
    }
    return std::fmod(printed, 10) == 0 ? 10 : std::fmod(printed, 5) == 0 ? 5 : 1;
}

/// Probability that a number of this kind that has nothing to do with the figure looks like it: percentages lie
/// between 0 and 100, other numbers anywhere up to twice the figure.
double chance_of_one(double printed, const std::string& unit) {
    const double range = unit == "percent" ? 100 : 2 * std::max(std::fabs(printed), 1.0);
    return std::min(1.0, width(printed) / range);
}

double chance(const Figure& figure, std::size_t tried) {
    const auto& quantity = figure.quantity;
    double one = chance_of_one(quantity.lowest(), quantity.unit);
    if (quantity.is_range()) {
        one *= chance_of_one(quantity.highest(), quantity.unit) * static_cast<double>(std::max<std::size_t>(tried, 1));
    }
    return 1 - std::pow(1 - std::min(one, 1.0), static_cast<double>(std::max<std::size_t>(tried, 1)));
}

double bits(const Figure& figure, std::size_t tried) {
    return std::clamp(-std::log2(std::max(chance(figure, tried), 1e-9)), weight::least_figure, weight::most_figure);
}

/// "up to 50" is met by 48.
const figures::DerivedNumber* met_loosely(const Figure& figure, const std::vector<figures::DerivedNumber>& numbers) {
    if (!figure.quantity.qualifier || figure.quantity.is_range()) {
        return nullptr;
    }
    for (const auto& number : numbers) {
        const auto factor = base::conversion_factor(number.unit, figure.quantity.unit);
        if (factor && number.kind != figures::NumberKind::plain) {
            Quantity found;
            found.value = std::fabs(number.value * *factor);
            found.unit = figure.quantity.unit;
            if (evidence::quantities_meet(figure.quantity, found)) {
                return &number;
            }
        }
    }
    return nullptr;
}

std::vector<const Finding*> on_the_question(const FeatureInput& input, bool wanted) {
    std::vector<const Finding*> found;
    const auto* claim = input.query().claim;
    for (const auto& finding : *input.findings) {
        const bool answers = claim != nullptr && std::find(finding.questions.begin(), finding.questions.end(),
                                                           claim->question) != finding.questions.end();
        if (answers || !wanted) {
            found.push_back(&finding);
        }
    }
    return found;
}

/// The findings on the claim's question are looked through first: fewer numbers, less chance.
std::optional<Observation> found_in(const Figure& figure, const std::vector<const Finding*>& findings) {
    const auto numbers = figures::derive_numbers(findings);
    const auto trace = figures::trace_figure(figure, numbers);
    if (!trace.matches.empty()) {
        return Observation{
            bits(figure, trace.tried),
            fmt::format("{} is its {}", evidence::quantity_text(figure.quantity), trace.matches.front()->what), false,
            false};
    }
    if (const auto* number = met_loosely(figure, numbers)) {
        return Observation{weight::least_figure,
                           fmt::format("{} is met by its {} ({})", evidence::quantity_text(figure.quantity),
                                       number->what, evidence::number_text(number->value)),
                           false, false};
    }
    return std::nullopt;
}

bool has_numbers_like(const Figure& figure, const FeatureInput& input) {
    return figures::trace_figure(figure, figures::derive_numbers(on_the_question(input, false))).tried > 0;
}

}  // namespace

void look_at_figures(const FeatureInput& input, std::vector<Observation>& observations) {
    if (input.findings == nullptr || input.findings->empty()) {
        return;
    }
    double left = weight::most_figure + 2;  // several figures of one study are not independent
    bool missed = false;
    for (const auto& figure : input.query().figures) {
        auto observation = found_in(figure, on_the_question(input, true));
        observation = observation ? observation : found_in(figure, on_the_question(input, false));
        if (observation && left <= 0) {
            continue;
        }
        if (observation) {
            observation->points = std::min(observation->points, left);
            left -= observation->points;
            observations.push_back(std::move(*observation));
        } else if (!std::exchange(missed, true)) {
            const auto* why =
                has_numbers_like(figure, input) ? "is none of its numbers" : "was not found in what is recorded of it";
            observations.push_back(
                {weight::no_figure, fmt::format("{} {}", evidence::quantity_text(figure.quantity), why), false, false});
        }
    }
}

}  // namespace grounds::resolution
