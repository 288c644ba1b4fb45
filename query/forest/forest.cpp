// SPDX-License-Identifier: MIT
#include "query/forest/plot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/clean.hpp"
#include "evidence/findings/text.hpp"
#include "query/forest/parts.hpp"
#include "query/writers/styled.hpp"

namespace grounds::forest {

namespace {

constexpr int page_width = 760;
constexpr double margin = 16;
constexpr double right_edge = page_width - margin;
constexpr double people_column = 246;
constexpr double axis_left = 266;
constexpr double axis_right = 526;
constexpr double estimate_column = 544;
constexpr double row_height = 24;
constexpr double baseline = 4.5;  ///< from the middle of a row down to that of its text
constexpr double small_letter = 7.0;

constexpr std::string_view css = R"css(
text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-size:13px;fill:#1f2328}
.title{font-size:15px;font-weight:600}.head{font-size:12px;font-weight:600;fill:#4d5661}
.small{font-size:12px;fill:#4d5661}.strong{font-weight:600}.page{fill:#ffffff}
line{stroke-width:1.4;stroke:#1f2328}.rule{stroke:#c4cad1;stroke-width:1}.axis{stroke:#4d5661;stroke-width:1}
.none{stroke:#4d5661;stroke-width:1}.important{stroke:#4d5661;stroke-width:1;stroke-dasharray:5 4}
.study{stroke:#0b5cad;fill:#0b5cad}.review{stroke:#6f42c1;stroke-width:1.4;fill:#ffffff}
.inside{stroke:#6e7781;fill:#6e7781}.pooled{stroke:#b35900;fill:#b35900}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}.head,.small{fill:#9da7b3}.page{fill:#0d1117}line{stroke:#e6edf3}
.rule{stroke:#3d444d}.axis,.none,.important{stroke:#9da7b3}.study{stroke:#79b8ff;fill:#79b8ff}
.review{stroke:#d2a8ff;fill:#0d1117}.inside{stroke:#8b949e;fill:#8b949e}.pooled{stroke:#ffb066;fill:#ffb066}}
)css";

using Anchor = Svg::Anchor;

/// Draws from top to bottom; y_ is the middle of the next row.
class Drawing {
public:
    explicit Drawing(const ForestPlot& plot)
        : plot_(plot),
          greatest_weight_(greatest_weight(plot.studies)),
          axis_(axis_of(plot, axis_left, axis_right)),
          svg_(plot.title, forest_description(plot), css) {}

    std::string document() {
        draw();
        return svg_.document(page_width, height());
    }

    std::string element(std::string_view id) {
        draw();
        return svg_.element(page_width, height(), id);
    }

private:
    void draw() {
        head();
        reference_lines();
        rows();
        ground();
        paragraph(forest_legend(plot_), "small", 112, 17);
    }

    [[nodiscard]] int height() const {
        return static_cast<int>(std::lround(y_ + 2));
    }

    void paragraph(const std::string& text, std::string_view css_class, int columns, double height) {
        if (text.empty()) {
            return;
        }
        for (const auto& line : writers::Styled(base::clean_line(text)).wrapped(columns)) {
            svg_.text(margin, y_, css_class, line.render(false));
            y_ += height;
        }
    }

    void head() {
        paragraph(shortened(plot_.title, 3 * title_columns), "title", title_columns, 20);
        paragraph(plot_.subtitle, "small", 112, 17);
        y_ += 12;
        const double text = y_ + baseline;
        svg_.text(margin, text, "head", "Study");
        svg_.text(people_column, text, "head", "n", Anchor::end);
        svg_.text(estimate_column, text, "head", measure_heading(plot_));
        if (plot_.pooled) {
            svg_.text(right_edge, text, "head", "Weight", Anchor::end);
        }
        y_ += 14;
        svg_.line({margin, y_}, {right_edge, y_}, "rule");
        y_ += row_height / 2 + 2;
    }

    [[nodiscard]] double row_count() const {
        auto count = static_cast<double>(plot_.intervals());
        count += plot_.reviews.empty() || plot_.studies.empty() ? 0 : 1;
        count += plot_.inside.empty() ? 0 : 1;
        count += plot_.pooled ? 1 : 0;
        return count + (has_prediction() ? 1 : 0);
    }

    [[nodiscard]] bool has_prediction() const {
        return plot_.prediction_low && plot_.prediction_high;
    }

    /// Below everything else: no effect and what is important, from the first row to the axis.
    void reference_lines() {
        const double top = y_ - row_height / 2;
        bottom_ = y_ + (row_count() - 0.5) * row_height + 4;
        if (plot_.no_effect) {
            svg_.line({axis_.at(*plot_.no_effect), top}, {axis_.at(*plot_.no_effect), bottom_}, "none");
        }
        for (const auto value : plot_.important) {
            svg_.line({axis_.at(value), top}, {axis_.at(value), bottom_}, "important");
        }
    }

    void columns(const ForestRow& row, std::string_view css_class) {
        const double text = y_ + baseline;
        svg_.text(margin, text, css_class, shortened_name(row.label, 25));
        if (row.n) {
            svg_.text(people_column, text, css_class, std::to_string(*row.n), Anchor::end);
        }
        svg_.text(estimate_column, text, css_class, shortened(estimate_text(row), 26));
        if (row.weight) {
            svg_.text(right_edge, text, css_class, fmt::format("{:.1f}%", *row.weight), Anchor::end);
        }
        y_ += row_height;
    }

    /// A square's area is its share of the greatest weight.
    [[nodiscard]] double side_of(const ForestRow& row) const {
        return row.weight && greatest_weight_ > 0 ? std::max(4.0, 14 * std::sqrt(*row.weight / greatest_weight_)) : 8;
    }

    static double greatest_weight(const std::vector<ForestRow>& studies) {
        double greatest = 0;
        for (const auto& study : studies) {
            greatest = std::max(greatest, study.weight.value_or(0));
        }
        return greatest;
    }

    void rows() {
        for (const auto& row : plot_.studies) {
            draw_study(svg_, axis_, row, y_, side_of(row), "study");
            columns(row, "row");
        }
        if (plot_.pooled) {
            draw_diamond(svg_, axis_, *plot_.pooled, y_, "pooled");
            columns(*plot_.pooled, "strong");
        }
        prediction();
        if (!plot_.reviews.empty() && !plot_.studies.empty()) {
            svg_.text(margin, y_ + baseline, "head", "Reviews, as printed");
            y_ += row_height;
        }
        for (const auto& row : plot_.reviews) {
            draw_diamond(svg_, axis_, row, y_, "review");
            columns(row, "row");
        }
        if (!plot_.inside.empty()) {
            svg_.text(margin, y_ + baseline, "head", "Trials inside, no own vote");
            y_ += row_height;
        }
        for (const auto& row : plot_.inside) {
            draw_study(svg_, axis_, row, y_, side_of(row), "inside");
            columns(row, "small");
        }
    }

    void prediction() {
        if (!has_prediction()) {
            return;
        }
        draw_interval(svg_, axis_, *plot_.prediction_low, *plot_.prediction_high, y_, "pooled");
        svg_.text(margin, y_ + baseline, "small", "Prediction interval");
        svg_.text(estimate_column, y_ + baseline, "small",
                  fmt::format("{} to {}", plot_number(*plot_.prediction_low), plot_number(*plot_.prediction_high)));
        y_ += row_height;
    }

    void ground() {
        svg_.line({axis_left, bottom_}, {axis_right, bottom_}, "axis");
        for (const auto tick : axis_.ticks()) {
            const double x = axis_.at(tick);
            svg_.line({x, bottom_}, {x, bottom_ + 5}, "axis");
            svg_.text(x, bottom_ + 19, "small", plot_number(tick), Anchor::middle);
        }
        y_ = bottom_ + 38;
        const auto unit =
            std::string(evidence::measure_text(plot_.measure)) + (plot_.unit.empty() ? "" : ", " + plot_.unit);
        svg_.text((axis_left + axis_right) / 2, y_, "small", shortened(unit, 60), Anchor::middle);
        y_ += 18;
        favours();
        y_ += 8;
    }

    /// On either side of no effect, as far as there is room.
    void favours() {
        if (!plot_.no_effect) {
            return;
        }
        const double x = axis_.at(*plot_.no_effect);
        const auto room = [](double pixels) { return static_cast<int>((pixels - 8) / small_letter) - 2; };
        svg_.text(x - 8, y_, "small", "← " + shortened(plot_.below, room(x - margin)), Anchor::end);
        svg_.text(x + 8, y_, "small", shortened(plot_.above, room(right_edge - x)) + " →");
        y_ += 18;
    }

    static constexpr int title_columns = 76;

    const ForestPlot& plot_;
    double greatest_weight_;
    Axis axis_;
    Svg svg_;
    double y_ = 28;
    double bottom_ = 0;
};

}  // namespace

std::string forest_svg(const ForestPlot& plot) {
    return Drawing(plot).document();
}

std::string forest_element(const ForestPlot& plot, std::string_view id) {
    return Drawing(plot).element(id);
}

}  // namespace grounds::forest
