// SPDX-License-Identifier: MIT
#include "importer/sheets/node.hpp"

#include <algorithm>

#include "base/json_text.hpp"

namespace grounds::sheets {

namespace {

std::string canonical_map(const YamlNode& node) {
    std::vector<std::string> parts;
    for (const auto& [key, value] : node.entries) {
        parts.push_back(base::plainly_quoted(key.scalar) + ":" + canonical(value));
    }
    std::sort(parts.begin(), parts.end());
    std::string out = "{";
    for (const auto& part : parts) {
        out += part + ",";
    }
    return out + "}";
}

std::string canonical_list(const YamlNode& node) {
    std::string out = "[";
    for (const auto& item : node.items) {
        out += canonical(item) + ",";
    }
    return out + "]";
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
    for (const auto& [name, value] : entries) {
        if (name.scalar == key) {
            return &value;
        }
    }
    return nullptr;
}

std::string_view describe(const YamlNode& node) {
    switch (node.kind) {
        case YamlNode::Kind::null:
            return "empty";
        case YamlNode::Kind::scalar:
            return "a single value";
        case YamlNode::Kind::list:
            return "a list";
        case YamlNode::Kind::map:
            break;
    }
    return "a map of keys";
}

std::string canonical(const YamlNode& node) {
    switch (node.kind) {
        case YamlNode::Kind::null:
            return "null";
        case YamlNode::Kind::scalar:
            return base::plainly_quoted(node.scalar);
        case YamlNode::Kind::list:
            return canonical_list(node);
        case YamlNode::Kind::map:
            break;
    }
    return canonical_map(node);
}

}  // namespace grounds::sheets
