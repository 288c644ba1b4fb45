// SPDX-License-Identifier: MIT
#include "importer/sheets/json_line.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/interrupt.hpp"
#include "base/json_text.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>

namespace grounds::sheets {

namespace {

YamlNode scalar_node(std::string text, long line) {
    YamlNode node;
    node.kind = YamlNode::Kind::scalar;
    node.line = line;
    node.scalar = std::move(text);
    return node;
}

/// Makes nodes of the parts of a line. Keys that stand twice both come: who reads the map says so.
class NodeBuilder : public base::JsonEvents {
public:
    explicit NodeBuilder(long line) : line_(line) {
        root.line = line;
    }

    bool null() override {
        YamlNode none;
        none.line = line_;
        return put(std::move(none));
    }
    bool boolean(bool value) override {
        return put(scalar_node(value ? "true" : "false", line_));
    }
    bool number_integer(number_integer_t value) override {
        return put(scalar_node(std::to_string(value), line_));
    }
    bool number_unsigned(number_unsigned_t value) override {
        return put(scalar_node(std::to_string(value), line_));
    }
    bool number_float(number_float_t /*rounded*/, const string_t& printed) override {
        return put(scalar_node(printed, line_));
    }
    bool string(string_t& value) override {
        too_long = too_long || value.size() > base::most_field_bytes;
        auto text = scalar_node(std::move(value), line_);
        text.quoted = true;
        return put(std::move(text));
    }
    bool key(string_t& value) override {
        open_.back().entries.push_back({scalar_node(std::move(value), line_), {}});
        return true;
    }
    bool start_object(std::size_t /*unknown*/) override {
        return open(YamlNode::Kind::map);
    }
    bool start_array(std::size_t /*unknown*/) override {
        return open(YamlNode::Kind::list);
    }
    bool end_object() override {
        return close();
    }
    bool end_array() override {
        return close();
    }

    YamlNode root;
    bool too_deep = false;
    bool too_long = false;

private:
    bool put(YamlNode node) {
        if (open_.empty()) {
            root = std::move(node);
        } else if (open_.back().kind == YamlNode::Kind::map) {
            open_.back().entries.back().value = std::move(node);
        } else {
            open_.back().items.push_back(std::move(node));
        }
        return true;
    }
    bool open(YamlNode::Kind kind) {
        too_deep = open_.size() >= most_levels;
        if (!too_deep) {
            open_.emplace_back();
            open_.back().kind = kind;
            open_.back().line = line_;
        }
        return !too_deep;
    }
    bool close() {
        auto done = std::move(open_.back());
        open_.pop_back();
        return put(std::move(done));
    }

    long line_;
    std::vector<YamlNode> open_;  ///< the outermost first
};

}  // namespace

JsonLine read_json_line(std::string_view text, long line) {
    NodeBuilder builder(line);
    const auto fault = base::read_json(text, builder);
    if (builder.too_deep) {
        return {{}, fmt::format("nested deeper than {} levels", most_levels)};
    }
    if (builder.too_long) {
        return {{}, "a field is longer than 1 MB"};
    }
    if (fault) {
        return {{}, "not valid JSON: " + fault->what};
    }
    if (builder.root.kind != YamlNode::Kind::map) {
        return {{}, "the line is no JSON object"};
    }
    return {std::move(builder.root), {}};
}

long each_line(std::string_view text, const std::function<void(std::string_view, long)>& visit, long first) {
    const bool marked = first == 1 && text.starts_with(base::byte_order_mark);
    text.remove_prefix(marked ? base::byte_order_mark.size() : 0);
    long line = first;
    for (; !text.empty(); ++line) {
        base::stop_if_interrupted();
        const auto end = std::min(text.find('\n'), text.size());
        const auto one = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (one.find_first_not_of(" \t\r") != std::string_view::npos) {
            visit(one, line);
        }
    }
    return line;
}

}  // namespace grounds::sheets
