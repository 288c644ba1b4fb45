// SPDX-License-Identifier: MIT
#include "query/forest/axis.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "evidence/findings/effect_size.hpp"

namespace grounds::forest {

namespace {

constexpr double tolerance = 1e-9;

/// A round step (1, 2 or 5 times a power of ten) that divides `width` into about five.
double round_step(double width) {
    const double raw = width / 5;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    const double digit = raw / power;
    return power * (digit <= 1.5 ? 1 : digit <= 3.5 ? 2 : digit <= 7.5 ? 5 : 10);
}

std::vector<ForestRow> all_rows(const ForestPlot& plot) {
    auto rows = plot.studies;
    rows.insert(rows.end(), plot.reviews.begin(), plot.reviews.end());
    rows.insert(rows.end(), plot.inside.begin(), plot.inside.end());
    if (plot.pooled) {
        rows.push_back(*plot.pooled);
    }
    return rows;
}

struct Extent {
    double low, high;

    void add(double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

/// What must be seen, on the scale of the axis.
template <class Scale>
Extent points_of(const ForestPlot& plot, const std::vector<ForestRow>& rows, Scale scale) {
    const double first = scale(rows.front().estimate);
    Extent points{first, first};
    for (const auto& row : rows) {
        points.add(scale(row.estimate));
    }
    if (plot.no_effect) {
        points.add(scale(*plot.no_effect));
    }
    for (const auto value : plot.important) {
        points.add(scale(value));
    }
    return points;
}

template <class Scale>
double median_width(const std::vector<ForestRow>& rows, Scale scale) {
    std::vector<double> widths;
    for (const auto& row : rows) {
        widths.push_back(scale(row.high) - scale(row.low));
    }
    const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::nth_element(widths.begin(), middle, widths.end());
    return *middle;
}

}  // namespace

Axis::Axis(double low, double high, bool log, double left, double right)
    : low_(low), high_(high), log_(log), left_(left), right_(right) {}

double Axis::scaled(double value) const {
    return log_ ? std::log(value) : value;
}

double Axis::at(double value) const {
    const double share = (scaled(std::clamp(value, low_, high_)) - scaled(low_)) / (scaled(high_) - scaled(low_));
    return left_ + share * (right_ - left_);
}

bool Axis::cuts_below(double value) const {
    return value < low_ - tolerance * std::fabs(low_);
}

bool Axis::cuts_above(double value) const {
    return value > high_ + tolerance * std::fabs(high_);
}

std::vector<double> Axis::ticks() const {
    return log_ && high_ / low_ > 4 ? log_ticks() : even_ticks();
}

std::vector<double> Axis::even_ticks() const {
    const double step = round_step(high_ - low_);
    std::vector<double> ticks;
    for (double n = std::ceil(low_ / step - tolerance); n * step <= high_ + step * tolerance; ++n) {
        ticks.push_back(n == 0 ? 0 : n * step);
    }
    return ticks;
}

std::vector<double> Axis::log_ticks() const {
    const bool wide = high_ / low_ > 1000;
    const double decades = std::ceil(std::log10(high_ / low_) / 6);
    std::vector<double> ticks;
    // Whole numbers, which a double counts exactly.
    // NOLINTNEXTLINE(clang-analyzer-security.FloatLoopCounter)
    for (double power = std::floor(std::log10(low_)); power <= std::log10(high_) + tolerance; ++power) {
        for (const double digit : {1.0, 2.0, 5.0}) {
            const double value = digit * std::pow(10, power);
            const bool kept = !wide || (digit == 1 && std::fmod(std::fabs(power), decades) == 0);
            if (kept && value >= low_ * (1 - tolerance) && value <= high_ * (1 + tolerance)) {
                ticks.push_back(value);
            }
        }
    }
    return ticks;
}

Axis axis_of(const ForestPlot& plot, double left, double right) {
    const bool log = evidence::is_ratio(plot.measure);
    const auto scale = [log](double x) {
        return log ? std::log(std::clamp(x, 1e-12, 1e12)) : std::clamp(x, -1e12, 1e12);
    };
    const auto rows = all_rows(plot);
    const auto points = points_of(plot, rows, scale);
    const double width = std::max(points.high - points.low, median_width(rows, scale));
    auto shown = points;
    for (const auto& row : rows) {
        shown.add(std::max(scale(row.low), points.low - width));
        shown.add(std::min(scale(row.high), points.high + width));
    }
    if (!(shown.high - shown.low > 0)) {
        shown = {shown.low - 1, shown.high + 1};
    }
    const double margin = 0.04 * (shown.high - shown.low);
    const auto back = [log](double x) { return log ? std::exp(x) : x; };
    return {back(shown.low - margin), back(shown.high + margin), log, left, right};
}

}  // namespace grounds::forest
