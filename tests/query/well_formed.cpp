// SPDX-License-Identifier: MIT
#include "well_formed.hpp"

#include <algorithm>
#include <array>
#include <regex>
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

}  // namespace

std::string fault_in_xml(const std::string& xml) {
    static const std::regex tag(R"re(^<(/?)([a-zA-Z]+)((?: [a-zA-Z0-9:-]+="[^"<]*")*)(/?)>)re");
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
        std::smatch match;
        if (!std::regex_search(xml.begin() + static_cast<std::ptrdiff_t>(next), xml.end(), match, tag)) {
            return "not a tag: " + xml.substr(next, 40);
        }
        if (const auto fault = fault_in_text(match[3].str()); !fault.empty()) {
            return fault;
        }
        if (match[1].length() > 0) {
            if (open.empty() || open.back() != match[2].str()) {
                return "does not match: " + match[0].str();
            }
            open.pop_back();
        } else if (match[4].length() == 0) {
            open.push_back(match[2].str());
        }
        at = next + static_cast<std::size_t>(match[0].length());
    }
    return open.empty() ? "" : "not closed: " + open.back();
}

}  // namespace grounds::test
