// SPDX-License-Identifier: MIT
#include "tests/query/pages/read_html.hpp"

#include <gumbo.h>

#include <algorithm>
#include <set>

namespace grounds::test {

namespace {

const std::set<std::string> known{
    "html",  "head",   "meta",   "title",   "link",    "script",  "body",     "a",         "header", "nav",   "ul",
    "ol",    "li",     "main",   "h1",      "h2",      "h3",      "p",        "div",       "span",   "form",  "label",
    "input", "select", "option", "button",  "section", "dl",      "dt",       "dd",        "table",  "thead", "tbody",
    "tr",    "th",     "td",     "details", "summary", "pre",     "code",     "strong",    "footer", "br",    "figure",
    "svg",   "desc",   "text",   "line",    "rect",    "polygon", "noscript", "blockquote"};

void visit(const GumboNode* node, HtmlFacts& facts) {
    if (node->type == GUMBO_NODE_TEXT) {
        facts.text += node->v.text.text;
        return;
    }
    if (node->type != GUMBO_NODE_ELEMENT) {
        return;
    }
    const auto& element = node->v.element;
    const std::string name(
        element.original_tag.data + 1,
        std::min(element.original_tag.length, std::string(element.original_tag.data).find_first_of(" >", 1)) - 1);
    if (element.original_tag.length > 0 && !known.contains(name)) {
        facts.elements.push_back(name);
    }
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
        const std::string attribute_name = attribute->name;
        const std::string value = attribute->value;
        if (attribute_name.starts_with("on") || attribute_name == "style" || attribute_name == "srcdoc") {
            facts.handlers.push_back(attribute_name);
        }
        if (attribute_name == "href" || attribute_name == "src") {
            facts.links.push_back(value);
        }
        if (attribute_name == "id") {
            if (std::find(facts.ids.begin(), facts.ids.end(), value) != facts.ids.end()) {
                facts.twice.push_back(value);
            }
            facts.ids.push_back(value);
        }
    }
    for (unsigned i = 0; i < element.children.length; ++i) {
        visit(static_cast<const GumboNode*>(element.children.data[i]), facts);
    }
}

}  // namespace

HtmlFacts read_html(const std::string& html) {
    HtmlFacts facts;
    auto* const output = gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size());
    visit(output->root, facts);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return facts;
}

}  // namespace grounds::test
