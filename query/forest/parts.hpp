// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "query/answers/answer.hpp"
#include "query/forest/axis.hpp"
#include "query/forest/plot.hpp"
#include "query/forest/svg.hpp"

namespace grounds::forest {

/// "-0.38 (-2.12 to 1.36)".
std::string estimate_text(const ForestRow& row);

/// "MD (95% CI)".
std::string measure_heading(const ForestPlot& plot);

/// Everything that the plot shows, for those who can't see it.
std::string forest_description(const ForestPlot& plot);

/// What the marks mean, for the foot of the plot; only of those that are there.
std::string forest_legend(const ForestPlot& plot);

/// A line from `low` to `high` at height `y`, with an arrow at an end that the axis cuts.
void draw_interval(Svg& svg, const Axis& axis, double low, double high, double y, std::string_view css_class);

/// A study: its interval and a square.
void draw_study(Svg& svg, const Axis& axis, const ForestRow& row, double y, double side, std::string_view css_class);

/// A diamond from `low` to `high`, widest at the estimate, with an arrow at an end that the axis cuts.
void draw_diamond(Svg& svg, const Axis& axis, const ForestRow& row, double y, std::string_view css_class);

/// "Roguin Maor 2017" from the study's first report with an author and a year, else its id.
std::string study_label(const query::ClaimAnswer& answer, const std::string& study);

/// People behind a finding: its own number, else the study's.
std::optional<long> people_behind(const query::ClaimAnswer& answer, const std::string& study, long finding_row);

/// What lies below and above no effect: "favours magnesium" and "favours placebo" where a decrease is a benefit.
std::pair<std::string, std::string> sides(const Question& question);

/// At most `columns` wide, as one clean line; an ellipsis ends what was cut.
std::string shortened(const std::string& text, int columns);

/// The same, but a year at the end stays.
std::string shortened_name(const std::string& label, int columns);

/// Three significant digits or so: columns of a plot are narrow.
std::string plot_number(double value);

}  // namespace grounds::forest
