// SPDX-License-Identifier: MIT
#include "tests/query/report/well_formed.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string_view>
#include <vector>

namespace grounds::test {

namespace {

constexpr std::array<std::string_view, 5> entities{"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};

bool is_entity(std::string_view text) {
    for (const auto entity : entities) {
        if (text.starts_with(entity)) {
            return true;
        }
    }
    return false;
}

std::string fault_in_text(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '&' && !is_entity(text.substr(i))) {
            return "bare &";
        }
        if (c < 0x20 && c != '\n') {
            return "control character";
        }
    }
    return "";
}

struct Tag {
    bool closes = false;
    bool empty = false;
    std::string name;
    std::string attributes;
    std::size_t end = 0;  ///< after the ">"
};

/// The tag that starts at `start`; attribute values hold no "<" and no quote of their own. (std::regex draws a false
/// warning from g++ 12 under the sanitizers.)
std::optional<Tag> read_tag(const std::string& xml, std::size_t start) {
    Tag tag;
    auto at = start + 1;
    if (at < xml.size() && xml[at] == '/') {
        tag.closes = true;
        ++at;
    }
    while (at < xml.size() && std::isalpha(static_cast<unsigned char>(xml[at])) != 0) {
        tag.name += xml[at++];
    }
    const auto close = xml.find('>', at);
    if (tag.name.empty() || close == std::string::npos) {
        return std::nullopt;
    }
    tag.empty = xml[close - 1] == '/';
    tag.attributes = xml.substr(at, close - at - (tag.empty ? 1 : 0));
    tag.end = close + 1;
    const bool quotes_match = std::count(tag.attributes.begin(), tag.attributes.end(), '"') % 2 == 0;
    const bool sound = tag.attributes.find('<') == std::string::npos && quotes_match;
    return sound ? std::optional(tag) : std::nullopt;
}

}  // namespace

std::string fault_in_xml(const std::string& xml) {
    std::vector<std::string> open;
    auto at = xml.starts_with("<?xml") ? xml.find("?>") + 2 : 0;
    while (at < xml.size()) {
        const auto next = std::min(xml.find('<', at), xml.size());
        if (const auto fault = fault_in_text(std::string_view(xml).substr(at, next - at)); !fault.empty()) {
            return fault;
        }
        if (next == xml.size()) {
            break;
        }
        const auto tag = read_tag(xml, next);
        if (!tag) {
            return "not a tag: " + xml.substr(next, 40);
        }
        if (const auto fault = fault_in_text(tag->attributes); !fault.empty()) {
            return fault;
        }
        if (tag->closes) {
            if (open.empty() || open.back() != tag->name) {
                return "does not match: " + tag->name;
            }
            open.pop_back();
        } else if (!tag->empty) {
            open.push_back(tag->name);
        }
        at = tag->end;
    }
    return open.empty() ? "" : "not closed: " + open.back();
}

}  // namespace grounds::test
