// SPDX-License-Identifier: MIT
#include "importer/tables/row.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/scalar.hpp"

namespace grounds::tables {

namespace {

/// A step of a path: a name, or a bracket that holds the path to one.
struct Step {
    std::string_view text;
    bool bracket = false;
};

/// The bracket that closes the one at `open`; npos if none does.
std::size_t closing(std::string_view path, std::size_t open) {
    long depth = 0;
    for (std::size_t at = open; at < path.size(); ++at) {
        depth += path[at] == '[' ? 1 : (path[at] == ']' ? -1 : 0);
        if (depth == 0) {
            return at;
        }
    }
    return std::string_view::npos;
}

std::vector<Step> steps_of(std::string_view path) {
    std::vector<Step> steps;
    for (std::size_t at = 0; at < path.size();) {
        if (path[at] == '[') {
            const auto end = std::min(closing(path, at), path.size());
            steps.push_back({path.substr(at + 1, end - at - 1), true});
            at = end + 1;
        } else {
            const auto end = std::min(path.find_first_of(".[", at), path.size());
            steps.push_back({path.substr(at, end - at), false});
            at = end;
        }
        at += at < path.size() && path[at] == '.' ? 1 : 0;
    }
    return steps;
}

/// An item of a list by its 0-based number, or nullptr.
const sheets::YamlNode* item(const sheets::YamlNode& list, std::string_view number) {
    const bool digits = !number.empty() && number.size() < 9 &&
                        std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto index = digits ? std::stoul(std::string(number)) : list.items.size();
    return index < list.items.size() ? &list.items[index] : nullptr;
}

const sheets::YamlNode* child(const sheets::YamlNode* node, std::string_view name) {
    if (node == nullptr) {
        return nullptr;
    }
    return node->kind == sheets::YamlNode::Kind::list ? item(*node, name) : node->find(name);
}

const sheets::YamlNode* joined_row(const RowScope& scope, std::string_view table, std::string_view key) {
    const auto found = scope.joined->find(std::string(table));
    if (found == scope.joined->end()) {
        return nullptr;
    }
    const auto row = found->second.find(std::string(key));
    return row == found->second.end() ? nullptr : &row->second;
}

const sheets::YamlNode* node_at(const RowScope& scope, std::string_view path) {
    if (const auto* column = scope.row->values.find(path)) {  // a column may well be named "a.b"
        return column;
    }
    const auto steps = steps_of(path);
    if (steps.empty()) {
        return nullptr;
    }
    std::size_t next = 1;
    const sheets::YamlNode* node = nullptr;
    if (steps[0].text == "@") {
        node = scope.element;
    } else if (steps.size() > 1 && steps[1].bracket && scope.joined != nullptr &&
               scope.joined->count(std::string(steps[0].text)) != 0) {
        node = joined_row(scope, steps[0].text, value_at(scope, steps[1].text));
        next = 2;
    } else {
        node = scope.row->values.find(steps[0].text);
    }
    for (; next < steps.size() && node != nullptr; ++next) {
        const auto& step = steps[next];
        node = step.bracket ? child(node, value_at(scope, step.text)) : child(node, step.text);
    }
    return node;
}

std::string trimmed(std::string_view text) {
    constexpr std::string_view gap = " \t\r\n";
    const auto first = text.find_first_not_of(gap);
    return first == std::string_view::npos ? std::string()
                                           : std::string(text.substr(first, text.find_last_not_of(gap) - first + 1));
}

/// "@1", "$file", "$line"; nothing for anything else.
std::optional<std::string> variable(const RowScope& scope, std::string_view path) {
    if (path == "$file") {
        return std::string(scope.file);
    }
    if (path == "$line") {
        return std::to_string(scope.row->line);
    }
    if (path.size() == 2 && path[0] == '@' && path[1] >= '1' && path[1] <= '9') {
        const auto index = static_cast<std::size_t>(path[1] - '1');
        return index < scope.keys.size() ? scope.keys[index] : std::string();
    }
    return std::nullopt;
}

void descend(const RowScope& scope, const sheets::YamlNode& node, const std::vector<Step>& steps, std::size_t next,
             std::vector<RowScope>& found) {
    if (next == steps.size()) {
        found.push_back(scope);
        found.back().element = &node;
        return;
    }
    if (steps[next].text != "*") {
        if (const auto* inner = child(&node, steps[next].text)) {
            descend(scope, *inner, steps, next + 1, found);
        }
        return;
    }
    const auto enter = [&](std::string key, const sheets::YamlNode& inner) {
        auto deeper = scope;
        deeper.keys.push_back(std::move(key));
        descend(deeper, inner, steps, next + 1, found);
    };
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        enter(std::to_string(i), node.items[i]);
    }
    for (const auto& [key, value] : node.entries) {
        enter(key.scalar, value);
    }
}

}  // namespace

std::vector<std::string> values_at(const RowScope& scope, std::string_view path) {
    if (auto value = variable(scope, path)) {
        return {std::move(*value)};
    }
    std::vector<std::string> values;
    const auto* node = node_at(scope, path);
    if (node != nullptr && node->kind == sheets::YamlNode::Kind::scalar) {
        values.push_back(trimmed(node->scalar));
    } else if (node != nullptr) {
        for (const auto& one : node->items) {
            if (one.kind == sheets::YamlNode::Kind::scalar) {
                values.push_back(trimmed(one.scalar));
            }
        }
    }
    return values;
}

std::string value_at(const RowScope& scope, std::string_view path) {
    return fmt::format("{}", fmt::join(values_at(scope, path), ", "));
}

std::vector<RowScope> elements_of(const RowScope& scope, std::string_view path) {
    std::vector<RowScope> found;
    descend(scope, scope.row->values, steps_of(path), 0, found);
    return found;
}

std::string path_fault(std::string_view path) {
    if (path.empty()) {
        return "names no column";
    }
    for (std::size_t at = 0; at < path.size(); ++at) {
        if (path[at] == ']' || (path[at] == '[' && closing(path, at) == std::string_view::npos)) {
            return "has a bracket without its other half";
        }
        if (path[at] == '[') {
            if (auto inner = path_fault(path.substr(at + 1, closing(path, at) - at - 1)); !inner.empty()) {
                return inner;
            }
            at = closing(path, at);
        }
    }
    return {};
}

std::string column_of(std::string_view path, const std::vector<std::string>& joined) {
    if (path.starts_with('@') || path.starts_with('$')) {
        return {};
    }
    const auto steps = steps_of(path);
    if (steps.empty()) {
        return {};
    }
    const std::string first(steps[0].text);
    const bool is_joined = std::find(joined.begin(), joined.end(), first) != joined.end();
    return is_joined && steps.size() > 1 ? std::string() : first;
}

}  // namespace grounds::tables
