// SPDX-License-Identifier: MIT
#include "query/forest/svg.hpp"

#include <fmt/format.h>

#include "base/clean.hpp"

namespace grounds::forest {

namespace {

std::string_view word(Svg::Anchor anchor) {
    switch (anchor) {
        case Svg::Anchor::start:
            return "start";
        case Svg::Anchor::middle:
            return "middle";
        case Svg::Anchor::end:
            break;
    }
    return "end";
}

}  // namespace

std::string xml_text(std::string_view data) {
    std::string out;
    for (const char c : base::clean_line(data)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

Svg::Svg(std::string_view title, std::string_view description, std::string_view css)
    : head_(fmt::format("<title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n<style>{}</style>\n",
                        xml_text(title), xml_text(description), css)) {}

void Svg::text(double x, double y, std::string_view css_class, std::string_view content, Anchor anchor) {
    body_ += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"{}\" text-anchor=\"{}\">{}</text>\n", x, y, css_class,
                         word(anchor), xml_text(content));
}

void Svg::line(Point from, Point to, std::string_view css_class) {
    body_ += fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" class=\"{}\"/>\n", from.first,
                         from.second, to.first, to.second, css_class);
}

void Svg::square(Point centre, double side, std::string_view css_class) {
    body_ += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" class=\"{}\"/>\n",
                         centre.first - side / 2, centre.second - side / 2, side, side, css_class);
}

void Svg::polygon(const std::vector<Point>& points, std::string_view css_class) {
    std::string list;
    for (const auto& [x, y] : points) {
        list += fmt::format("{}{:.1f},{:.1f}", list.empty() ? "" : " ", x, y);
    }
    body_ += fmt::format("<polygon points=\"{}\" class=\"{}\"/>\n", list, css_class);
}

std::string Svg::document(int width, int height) const {
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" role=\"img\" "
        "aria-labelledby=\"title desc\">\n{2}<rect width=\"{0}\" height=\"{1}\" class=\"page\"/>\n{3}</svg>\n",
        width, height, head_, body_);
}

}  // namespace grounds::forest
