// SPDX-License-Identifier: MIT
// The marks of a forest plot: intervals, squares, diamonds.
#pragma once

#include "query/forest/axis.hpp"
#include "query/forest/svg.hpp"

namespace grounds::forest {

/// A line from `low` to `high` at height `y`, with an arrow at an end that the axis cuts.
void draw_interval(Svg& svg, const Axis& axis, double low, double high, double y, std::string_view css_class);

/// A study: its interval and a square.
void draw_study(Svg& svg, const Axis& axis, const ForestRow& row, double y, double side);

/// A diamond from `low` to `high`, widest at the estimate, with an arrow at an end that the axis cuts.
void draw_diamond(Svg& svg, const Axis& axis, const ForestRow& row, double y, std::string_view css_class);

}  // namespace grounds::forest
