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
    return xml_escaped(base::clean_line(data));
}

std::string xml_escaped(std::string_view clean) {
    std::string out;
    out.reserve(clean.size() + clean.size() / 16);
    for (const char c : clean) {
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
    : title_(xml_text(title)), description_(xml_text(description)), css_(css) {}

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
        "aria-labelledby=\"title desc\">\n<title id=\"title\">{2}</title>\n<desc id=\"desc\">{3}</desc>\n"
        "<style>{4}</style>\n<rect width=\"{0}\" height=\"{1}\" class=\"page\"/>\n{5}</svg>\n",
        width, height, title_, description_, css_, body_);
}

std::string Svg::element(int width, int height, std::string_view id) const {
    return fmt::format(
        "<svg class=\"forest\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" role=\"img\" "
        "aria-labelledby=\"{2}-title {2}-desc\">\n<title id=\"{2}-title\">{3}</title>\n<desc "
        "id=\"{2}-desc\">{4}</desc>\n"
        "{5}</svg>\n",
        width, height, id, title_, description_, body_);
}

}  // namespace grounds::forest
