// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "query/forest/plot.hpp"

namespace grounds::forest {

/// "-0.38 (-2.12 to 1.36)".
std::string estimate_text(const ForestRow& row);

/// "MD (95% CI)".
std::string measure_heading(const ForestPlot& plot);

/// Everything that the plot shows, for those who can't see it.
std::string forest_description(const ForestPlot& plot);

/// What the marks mean, for the foot of the plot; only of those that are there.
std::string forest_legend(const ForestPlot& plot);

}  // namespace grounds::forest
