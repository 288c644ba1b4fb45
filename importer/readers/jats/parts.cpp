// SPDX-License-Identifier: MIT
#include <unicode/uchar.h>

#include <algorithm>
#include <sstream>

#include "importer/clean.hpp"
#include "importer/readers/jats/jats.hpp"
#include "importer/utf8.hpp"

namespace grounds {

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

LineIndex::LineIndex(std::string_view text) {
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        breaks_.push_back(at);
    }
}

long LineIndex::at(std::size_t byte) const {
    return 1 + static_cast<long>(std::lower_bound(breaks_.begin(), breaks_.end(), byte) - breaks_.begin());
}

long LineIndex::of(const pugi::xml_node& node) const {
    const auto offset = node.offset_debug();
    return offset < 0 ? 0 : at(static_cast<std::size_t>(offset));
}

std::optional<std::size_t> invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        if (next_code_point(text, at) < 0) {
            return start;
        }
    }
    return std::nullopt;
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
        const auto c = next_code_point(text, at);
        const bool space = c == '\t' || c == '\n' || c == '\r';
        if (c >= 0 && !is_deceptive(c) && (space || u_charType(c) != U_CONTROL_CHAR)) {
            kept += text.substr(start, at - start);
        }
    }
    return clean(kept);
}

}  // namespace grounds
