// SPDX-License-Identifier: MIT
// What a forest plot shows, before it is drawn.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/answers/answer.hpp"

namespace grounds::forest {

/// An estimate with its interval on the scale of the plot's measure.
struct ForestRow {
    std::string label;  ///< "Roguin Maor 2017"
    std::optional<long> n;
    double estimate = 0;
    double low = 0, high = 0;
    std::optional<double> weight;  ///< in the pool, in per cent
};

/// All that a forest plot shows of one question, whatever draws it.
struct ForestPlot {
    std::string title;
    std::string subtitle;  ///< how it was pooled, or that it was not
    Measure measure = Measure::none;
    std::string unit;  ///< empty for ratios
    double level = 95;
    std::vector<ForestRow> studies;  ///< those in the pool, or counted findings where nothing is pooled; by year
    std::vector<ForestRow> reviews;  ///< counted reviews as printed; never in the pool
    std::vector<ForestRow> inside;   ///< trials inside a counted review, which have no vote of their own; by year
    std::optional<ForestRow> pooled;
    std::optional<double> prediction_low, prediction_high;
    std::optional<double> no_effect;
    std::vector<double> important;  ///< where an effect becomes important
    std::string below, above;       ///< what lies on either side of no effect: "favours magnesium"
    std::string note;               ///< heterogeneity, how many trials were left out

    [[nodiscard]] std::size_t intervals() const {
        return studies.size() + reviews.size() + inside.size();
    }
};

/// The trials in the pool of the answer's question with the reviews of the same measure and unit; where nothing is
/// pooled, the counted direct findings with an interval, in the measure and unit that most of them have. Nothing if
/// there is no interval at all. Where a review decides, the trials on record that it includes are shown with it.
std::optional<ForestPlot> forest_plot(const query::ClaimAnswer& answer);

/// The plot as an SVG document, 760 pixels wide; it has at least one study or review. Light or dark as the reader's
/// system is; no script, nothing from elsewhere; the same plot gives the same bytes.
std::string forest_svg(const ForestPlot& plot);

/// The plot as an element of an HTML page, without a style of its own: the page's style sheet has one for the class
/// `forest`. `id` is a literal that begins the ids in it.
std::string forest_element(const ForestPlot& plot, std::string_view id);

}  // namespace grounds::forest
