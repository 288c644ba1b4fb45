// SPDX-License-Identifier: MIT
// SVG, element by element. Data is cleaned and escaped here and nowhere else.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace grounds::forest {

/// Text for an element or an attribute in quotation marks: one clean line of valid UTF-8 without & < > " '.
std::string xml_text(std::string_view data);
/// The same for a text that is clean already and keeps its line breaks.
std::string xml_escaped(std::string_view clean);

/// A drawing, written from front to back. Coordinates are pixels from the upper left; all text is escaped.
class Svg {
public:
    enum class Anchor { start, middle, end };
    using Point = std::pair<double, double>;

    /// `css` is a literal of this program.
    Svg(std::string_view title, std::string_view description, std::string_view css);

    void text(double x, double y, std::string_view css_class, std::string_view content, Anchor anchor = Anchor::start);
    void line(Point from, Point to, std::string_view css_class);
    void square(Point centre, double side, std::string_view css_class);
    void polygon(const std::vector<Point>& points, std::string_view css_class);

    /// The document for this size; its background is the class `page`.
    [[nodiscard]] std::string document(int width, int height) const;
    /// The same as an element of a page, which brings the style of the class `forest`; `id` begins the ids in it.
    [[nodiscard]] std::string element(int width, int height, std::string_view id) const;

private:
    std::string title_, description_;
    std::string_view css_;
    std::string body_;
};

}  // namespace grounds::forest
