// SPDX-License-Identifier: MIT
#include "works/formats/xml/document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "base/clean.hpp"
#include "base/decode.hpp"
#include "base/markup.hpp"

namespace grounds::formats {

namespace {

constexpr int deepest = 200;

/// Walks without recursion, so depth costs no stack.
class DepthCheck : public pugi::xml_tree_walker {
public:
    bool for_each(pugi::xml_node& node) override {
        too_deep = depth() > deepest ? node : pugi::xml_node();
        return !too_deep;
    }

    pugi::xml_node too_deep;
};

void append_text(pugi::xml_node node, std::string& text);

std::string formula_text(pugi::xml_node node, std::string_view name) {
    std::vector<std::string> parts;
    for (const auto child : node.children()) {
        if (child.type() == pugi::node_element) {
            append_text(child, parts.emplace_back());
        }
    }
    return base::joined_parts(name, parts);
}

/// <sup>, <sub> and what MathML has; EndNote has <style face="superscript">.
std::string script_text(pugi::xml_node node) {
    std::string_view name = node.name();
    name.remove_prefix(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
    if (base::has_parts(name)) {
        return formula_text(node, name);
    }
    std::string inside;
    append_text(node, inside);
    const std::string_view face = node.attribute("face").value();
    const bool raise = name == "sup" || face.find("superscript") != std::string_view::npos;
    const bool lower = name == "sub" || name == "inf" || face.find("subscript") != std::string_view::npos;
    return raise ? base::raised(inside) : lower ? base::lowered(inside) : inside;
}

void append_text(pugi::xml_node node, std::string& text) {
    for (const auto child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            text += child.value();
        } else {
            text += script_text(child);
        }
    }
}

bool is_plain_text(pugi::xml_node node) {
    const auto children = node.children();
    return !node.first_attribute() && std::all_of(children.begin(), children.end(), [](const pugi::xml_node& child) {
        return child.type() != pugi::node_element || std::string_view(child.name()) == "style";
    });
}

/// What a document type would define is not looked up, so "&foo;" stays as it stands: said once for each name.
void say_unknown_entities(std::string_view text, const std::string& file, Problems& problems) {
    static const std::set<std::string_view> known = {"amp", "lt", "gt", "quot", "apos"};
    constexpr std::size_t longest = 40;
    std::set<std::string_view> said;
    long line = 1;
    std::size_t counted = 0;
    for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        const auto end =
            text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", at + 1);
        const auto name = text.substr(at + 1, end - at - 1);
        const bool entity =
            end != std::string_view::npos && text[end] == ';' && !name.empty() && name.size() <= longest;
        if (!entity || known.contains(name) || !said.insert(name).second) {
            continue;
        }
        line += std::count(text.begin() + static_cast<long>(counted), text.begin() + static_cast<long>(at), '\n');
        counted = at;
        problems.push_back({file, line, fmt::format("the entity &{}; is not known in XML and stays as it stands", name),
                            "write the character itself", Problem::Severity::warning});
    }
}

}  // namespace

XmlDocument::XmlDocument(const base::Input& input, Problems& problems) {
    const auto text = base::decode(input, problems);
    for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
        line_ends_.push_back(static_cast<std::ptrdiff_t>(at));
    }
    say_unknown_entities(text, input.name, problems);
    const auto result = document_.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata,
                                              pugi::encoding_utf8);
    if (!result) {
        problems.push_back(rejection(input.name, line_at(result.offset),
                                     fmt::format("is not XML: {}", result.description()),
                                     "what stands before it was read; mend it, or export it again"));
        whole_ = false;
        before_fault_ = text.substr(0, static_cast<std::size_t>(result.offset));
    }
    DepthCheck check;
    document_.traverse(check);
    if (check.too_deep) {
        problems.push_back(rejection(input.name, line(check.too_deep),
                                     fmt::format("elements are nested deeper than {}", deepest),
                                     "is it a bibliography?"));
        document_.reset();
    }
}

long XmlDocument::line(pugi::xml_node node) const {
    return line_at(node.offset_debug());
}

long XmlDocument::line_at(std::ptrdiff_t offset) const {
    return 1 + (std::lower_bound(line_ends_.begin(), line_ends_.end(), offset) - line_ends_.begin());
}

bool XmlDocument::is_cut(pugi::xml_node node) const {
    const auto start = static_cast<std::size_t>(node.offset_debug());
    return !whole_ && before_fault_.find(std::string("</") + node.name(), start) == std::string::npos;
}

std::string text_of(pugi::xml_node node) {
    std::string text;
    append_text(node, text);
    return base::clean(text);
}

std::string markup_of(pugi::xml_node node) {
    std::ostringstream markup;
    node.print(markup, "", pugi::format_raw);
    return base::clean(markup.str());
}

void XmlFields::enter(RecordBuilder& builder, pugi::xml_node node, const std::string& path,
                      const XmlDocument& document) const {
    for (const auto attribute : node.attributes()) {
        if (!path.empty()) {
            builder.keep({path + "@" + attribute.name(), attribute.value(), 0});
        }
    }
    for (const auto child : node.children()) {
        if (child.type() == pugi::node_element) {
            put_element(builder, child, path + (path.empty() ? "" : "/") + child.name(), document);
        }
    }
}

void XmlFields::put_element(RecordBuilder& builder, pugi::xml_node node, const std::string& path,
                            const XmlDocument& document) const {
    const auto line = document.line(node);
    const auto* row = std::find_if(rows_, rows_ + count_, [&](const XmlRow& r) { return r.path == path; });
    if (special_(builder, node, path, line)) {
        return;
    }
    if (row != rows_ + count_) {
        builder.put(row->target, {path, text_of(node), line});
    } else if (leads_to_row(path)) {
        enter(builder, node, path, document);
    } else {
        builder.keep({path, is_plain_text(node) ? text_of(node) : markup_of(node), line});
    }
}

bool XmlFields::leads_to_row(const std::string& path) const {
    return std::any_of(rows_, rows_ + count_, [&](const XmlRow& row) {
        return row.path.size() > path.size() && row.path.starts_with(path) && row.path[path.size()] == '/';
    });
}

}  // namespace grounds::formats
