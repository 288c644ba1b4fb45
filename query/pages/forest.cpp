// SPDX-License-Identifier: MIT
#include "query/forest/plot.hpp"
#include "query/load/answers.hpp"

#include <fmt/format.h>

#include "query/forest/parts.hpp"
#include "query/pages/parts.hpp"
#include "query/report/words.hpp"
#include "query/writers/texts.hpp"

namespace grounds::pages {

namespace {

Html row(const forest::ForestRow& row, std::string_view remark = "") {
    return element("tr", element("th", {{"scope", "row"}}, text(row.label + std::string(remark))) +
                             element("td", row.n ? number(*row.n) : Html("not recorded")) +
                             element("td", text(forest::estimate_text(row))) +
                             element("td", row.weight ? text(fmt::format("{:.1f}%", *row.weight)) : Html("none")));
}

Html table_of(const forest::ForestPlot& plot) {
    Html rows;
    for (const auto& study : plot.studies) {
        rows += row(study);
    }
    if (plot.pooled) {
        rows += row(*plot.pooled);
    }
    for (const auto& review : plot.reviews) {
        rows += row(review);
    }
    for (const auto& trial : plot.inside) {
        rows += row(trial, ", inside a review: no vote of its own");
    }
    const auto heading = "<tr><th scope=\"col\">Study</th><th scope=\"col\">People</th>" +
                         element("th", {{"scope", "col"}}, text(forest::measure_heading(plot))) +
                         "<th scope=\"col\">Weight</th></tr>";
    return scrolling("The forest plot as a table",
                     element("table", element("thead", heading) + element("tbody", rows)));
}

}  // namespace

Html plot_part(const query::ClaimAnswer& answer) {
    constexpr std::size_t fewest = 2;  // one interval says no more as a picture
    const auto plot = forest::forest_plot(answer);
    if (!plot || plot->intervals() < fewest) {
        return {};
    }
    return scrolling("Forest plot", element("figure", drawing(forest::forest_element(*plot, "forest")))) +
           folded("The plot as a table", table_of(*plot));
}

Html synthesis_part(const query::ClaimAnswer& answer) {
    if (!answer.synthesis || !answer.synthesis->pooled()) {
        return {};
    }
    const auto& pool = *answer.synthesis;
    auto line = text(writers::pooled_words(pool)) + ". " + text(report::as_sentence(writers::pooling_method(pool)));
    if (const auto left_out = writers::left_out_words(pool); !left_out.empty()) {
        line += " Left out: " + text(left_out) + ".";
    }
    return element("p", "Trials pooled here: " + line + " The verdict does not rest on it.");
}

}  // namespace grounds::pages
