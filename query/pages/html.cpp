// SPDX-License-Identifier: MIT
#include "query/pages/html.hpp"

#include "base/clean.hpp"
#include "query/forest/svg.hpp"
#include "query/load/answers.hpp"
#include "query/report/inline.hpp"

namespace grounds::pages {

/// Builds the text of an element: the only place where attributes are written.
class Tag {
public:
    Tag(Literal name, Attributes attributes) : markup_("<" + std::string(name.view())) {
        for (const auto& [attribute, value] : attributes) {
            markup_ += ' ';
            markup_ += attribute.view();
            if (!value.empty()) {
                markup_ += "=\"" + forest::xml_text(value) + "\"";
            }
        }
        markup_ += '>';
    }

    Html close(Literal name, const Html& inside) && {
        markup_ += inside.markup();
        markup_ += "</" + std::string(name.view()) + ">";
        return Html(std::move(markup_), 0);
    }
    Html open() && {
        return Html(std::move(markup_), 0);
    }

private:
    std::string markup_;
};

Html text(std::string_view data) {
    return Html(forest::xml_text(data), 0);
}

Html preformatted(std::string_view data) {
    return Html(forest::xml_escaped(base::without_controls(data)), 0);
}

Html drawing(std::string svg) {
    return Html(std::move(svg), 0);
}

Html number(long value) {
    return text(std::to_string(value));
}

Html element(Literal name, Attributes attributes, const Html& inside) {
    return Tag(name, attributes).close(name, inside);
}

Html element(Literal name, const Html& inside) {
    return element(name, {}, inside);
}

Html single(Literal name, Attributes attributes) {
    return Tag(name, attributes).open();
}

Html outside(std::string_view url, const Html& shown) {
    if (!report::md::is_web_url(url)) {
        return shown;
    }
    const auto encoded = report::md::percent_encoded(base::clean_line(url));
    return element("a", {{"href", encoded}, {"rel", "noopener noreferrer nofollow"}, {"class", "outside"}}, shown);
}

Html fact(Literal label, const Html& value) {
    return value.empty() ? Html() : element("dt", text(label.view())) + element("dd", value) + "\n";
}

Html section(Literal id, Literal heading, const Html& inside) {
    const auto title = std::string(id.view()) + "-title";
    return inside.empty() ? Html()
                          : element("section", {{"id", id.view()}, {"aria-labelledby", title}},
                                    element("h2", {{"id", title}}, text(heading.view())) + "\n" + inside) +
                                "\n";
}

Html scrolling(std::string_view label, const Html& table) {
    return element("div", {{"class", "scroll"}, {"role", "region"}, {"tabindex", "0"}, {"aria-label", label}}, table) +
           "\n";
}

Html folded(const Html& summary, const Html& inside) {
    return element("details", element("summary", summary) + inside) + "\n";
}

}  // namespace grounds::pages
