// SPDX-License-Identifier: MIT
#include "query/forest/parts.hpp"

namespace grounds::forest {

namespace {

constexpr double arrow = 6;
constexpr double half_height = 7;

/// An arrow head whose tip is at x; `direction` is -1 to the left and 1 to the right.
void draw_arrow(Svg& svg, double x, double y, double direction, std::string_view css_class) {
    svg.polygon({{x, y}, {x - direction * arrow, y - arrow / 2 - 0.5}, {x - direction * arrow, y + arrow / 2 + 0.5}},
                css_class);
}

void draw_arrows(Svg& svg, const Axis& axis, double low, double high, double y, std::string_view css_class) {
    if (axis.cuts_below(low)) {
        draw_arrow(svg, axis.at(low), y, -1, css_class);
    }
    if (axis.cuts_above(high)) {
        draw_arrow(svg, axis.at(high), y, 1, css_class);
    }
}

}  // namespace

void draw_interval(Svg& svg, const Axis& axis, double low, double high, double y, std::string_view css_class) {
    svg.line({axis.at(low), y}, {axis.at(high), y}, css_class);
    draw_arrows(svg, axis, low, high, y, css_class);
}

void draw_study(Svg& svg, const Axis& axis, const ForestRow& row, double y, double side, std::string_view css_class) {
    draw_interval(svg, axis, row.low, row.high, y, css_class);
    svg.square({axis.at(row.estimate), y}, side, css_class);
}

void draw_diamond(Svg& svg, const Axis& axis, const ForestRow& row, double y, std::string_view css_class) {
    const double low = axis.cuts_below(row.low) ? axis.at(row.low) + arrow : axis.at(row.low);
    const double high = axis.cuts_above(row.high) ? axis.at(row.high) - arrow : axis.at(row.high);
    const double middle = axis.at(row.estimate);
    svg.polygon({{low, y}, {middle, y - half_height}, {high, y}, {middle, y + half_height}}, css_class);
    draw_arrows(svg, axis, row.low, row.high, y, css_class);
}

}  // namespace grounds::forest
