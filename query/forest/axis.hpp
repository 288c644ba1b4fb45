// SPDX-License-Identifier: MIT
// The axis of a forest plot: what of the effects is shown, and where.
#pragma once

#include <string>
#include <vector>

#include "query/forest/plot.hpp"

namespace grounds::forest {

/// From effects to pixels; logarithmic for ratios.
class Axis {
public:
    /// Shows `low` to `high` between the pixels `left` and `right`; low < high, and above 0 if `log`.
    Axis(double low, double high, bool log, double left, double right);

    /// The pixel of a value; one beyond an end is at that end.
    [[nodiscard]] double at(double value) const;
    [[nodiscard]] bool cuts_below(double value) const;
    [[nodiscard]] bool cuts_above(double value) const;
    /// Round numbers, about five.
    [[nodiscard]] std::vector<double> ticks() const;

private:
    [[nodiscard]] double scaled(double value) const;
    [[nodiscard]] std::vector<double> even_ticks() const;
    [[nodiscard]] std::vector<double> log_ticks() const;

    double low_, high_;
    bool log_;
    double left_, right_;
};

/// Wide enough for all estimates, no effect and what is important, and for intervals as far as they are not so wide
/// that the others would be squeezed: these are cut.
Axis axis_of(const ForestPlot& plot, double left, double right);

}  // namespace grounds::forest
