// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "query/forest/plot.hpp"

namespace grounds::forest {

/// The plot as an SVG document, 760 pixels wide; it has at least one study or review. Light or dark as the reader's
/// system is; no script, nothing from elsewhere; the same plot gives the same bytes.
std::string forest_svg(const ForestPlot& plot);

/// The plot as an element of an HTML page, without a style of its own: the page's style sheet has one for the class
/// `forest`. `id` is a literal that begins the ids in it.
std::string forest_element(const ForestPlot& plot, std::string_view id);

}  // namespace grounds::forest
