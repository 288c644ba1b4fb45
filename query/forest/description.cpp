// SPDX-License-Identifier: MIT
#include "query/forest/parts.hpp"

#include <fmt/format.h>

#include "evidence/findings/text.hpp"

namespace grounds::forest {

namespace {

std::string row_text(const ForestRow& row) {
    const auto people = row.n ? fmt::format(", n {}", *row.n) : "";
    const auto weight = row.weight ? fmt::format(", weight {:.1f}%", *row.weight) : "";
    return fmt::format(" {}{}: {}{}.", row.label, people, estimate_text(row), weight);
}

std::string important_text(const ForestPlot& plot) {
    std::vector<std::string> values;
    for (const auto value : plot.important) {
        values.push_back(plot_number(value));
    }
    return evidence::list_text(values) + (plot.unit.empty() ? "" : " " + plot.unit);
}

}  // namespace

std::string estimate_text(const ForestRow& row) {
    return fmt::format("{} ({} to {})", plot_number(row.estimate), plot_number(row.low), plot_number(row.high));
}

std::string measure_heading(const ForestPlot& plot) {
    return fmt::format("{} ({}% CI)", evidence::measure_text(plot.measure), evidence::number_text(plot.level));
}

std::string forest_description(const ForestPlot& plot) {
    std::string text =
        fmt::format("Forest plot. {}{}{}.", measure_heading(plot), plot.unit.empty() ? "" : ", ", plot.unit);
    if (plot.no_effect) {
        text += fmt::format(" Below {0} {1}, above {0} {2}.", plot_number(*plot.no_effect), plot.below, plot.above);
    }
    for (const auto& row : plot.studies) {
        text += row_text(row);
    }
    for (const auto& row : plot.reviews) {
        text += " Review" + row_text(row);
    }
    for (const auto& row : plot.inside) {
        text += " Inside a review:" + row_text(row);
    }
    if (plot.pooled) {
        text += row_text(*plot.pooled);
    }
    if (plot.prediction_low && plot.prediction_high) {
        text += fmt::format(" Prediction interval {} to {}.", plot_number(*plot.prediction_low),
                            plot_number(*plot.prediction_high));
    }
    if (!plot.important.empty()) {
        text += " Minimal important difference: " + important_text(plot) + ".";
    }
    return plot.note.empty() ? text : text + " " + plot.note;
}

std::string forest_legend(const ForestPlot& plot) {
    std::string text;
    const auto add = [&text](const std::string& sentence) { text += (text.empty() ? "" : " ") + sentence; };
    if (plot.pooled) {
        add("Size of a square: weight.");
    }
    if (!plot.reviews.empty()) {
        add(plot.pooled ? "Open diamond: a review's own result, not pooled again."
                        : "Open diamond: a review's result.");
    }
    if (!plot.inside.empty()) {
        add("Grey: trials inside a review, as far as they are on record; they have no vote beside it.");
    }
    if (!plot.important.empty()) {
        add("Dashed: minimal important difference, " + important_text(plot) + ".");
    }
    if (!plot.note.empty()) {
        add(plot.note);
    }
    return text;
}

}  // namespace grounds::forest
