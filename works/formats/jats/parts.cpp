// SPDX-License-Identifier: MIT
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "base/clean.hpp"
#include "base/utf8.hpp"
#include "works/formats/jats/jats.hpp"

namespace grounds::formats {

namespace {

void append_text(const pugi::xml_node& node, std::string& text) {
    for (const auto& child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            text += child.value();
        } else {
            append_text(child, text);
        }
    }
}

}  // namespace

std::string group_name(const pugi::xml_node& collab) {
    static constexpr std::array not_its_name{"contrib-group", "fn",    "aff",           "address",
                                             "xref",          "email", "institution-id"};
    std::string text;
    for (const auto& child : collab.children()) {
        const bool other =
            std::find(not_its_name.begin(), not_its_name.end(), std::string_view(child.name())) != not_its_name.end();
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            text += child.value();
        } else if (!other) {
            append_text(child, text);
        }
    }
    return harmless(text);
}

std::vector<Name> jats_other_names(const pugi::xml_node& node) {
    std::vector<Name> others;
    const auto alternatives = is(node, "name-alternatives") ? node : node.child("name-alternatives");
    for (const auto& child : alternatives.children()) {
        auto name = child == alternatives.first_child() ? std::nullopt : jats_name(child);
        if (name) {
            others.push_back(std::move(*name));
        }
    }
    return others;
}

std::optional<Name> jats_name(const pugi::xml_node& node) {
    if (is(node, "contrib")) {
        for (const auto& child : node.children()) {
            if (auto name = is(child, "contrib") ? std::nullopt : jats_name(child)) {
                return name;
            }
        }
        return std::nullopt;
    }
    if (is(node, "name-alternatives") || is(node, "collab-alternatives")) {
        return jats_name(node.first_child());
    }
    Name name;
    if (is(node, "collab") || is(node, "on-behalf-of")) {
        name.literal = group_name(node);
    } else if (is(node, "name") || is(node, "string-name")) {
        name.family = text_in(node.child("surname"));
        name.given = text_in(node.child("given-names"));
        name.suffix = text_in(node.child("suffix"));
        name.literal = name.family.empty() ? text_in(node) : "";
    }
    return name.family.empty() && name.literal.empty() ? std::nullopt : std::optional(name);
}

std::string jats_pages(const pugi::xml_node& node) {
    const auto first = text_in(node.child("fpage"));
    const auto last = text_in(node.child("lpage"));
    if (first.empty()) {
        return text_in(node.child("elocation-id"));
    }
    return last.empty() || last == first ? first : first + "-" + last;
}

std::string text_in(const pugi::xml_node& node) {
    std::string text;
    append_text(node, text);
    return harmless(text);
}

std::string xml_of(const pugi::xml_node& node) {
    std::ostringstream xml;
    node.print(xml, "", pugi::format_raw);
    return xml.str();
}

std::string harmless(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        const auto c = base::next_code_point(text, at);
        const bool space = c == '\t' || c == '\n' || c == '\r';
        if (c >= 0 && !base::is_deceptive(c) && (space || u_charType(c) != U_CONTROL_CHAR)) {
            kept += text.substr(start, at - start);
        }
    }
    return base::clean(kept);
}

}  // namespace grounds::formats
