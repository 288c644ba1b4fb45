// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "query/forest/plot.hpp"

namespace grounds::forest {

/// The plot as an SVG document, 760 pixels wide; it has at least one study or review. Light or dark as the reader's
/// system is; no script, nothing from elsewhere; the same plot gives the same bytes.
std::string forest_svg(const ForestPlot& plot);

}  // namespace grounds::forest
