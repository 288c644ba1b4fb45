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

/// Makes nodes of the parts of a line. Keys that stand twice both come: who reads the map says so.
class NodeBuilder : public base::JsonEvents {
public:
    explicit NodeBuilder(long line) : line_(line) {
        restart();
    }

    void restart() override {
        root = {};
        root.line = line_;
        too_deep = false;
        too_long = false;
        open_.clear();
    }
    bool null() override {
        place();
        return true;
    }
    bool boolean(bool value) override {
        return put(value ? "true" : "false");
    }
    bool number_integer(number_integer_t value) override {
        return put(std::to_string(value));
    }
    bool number_unsigned(number_unsigned_t value) override {
        return put(std::to_string(value));
    }
    bool number_float(number_float_t /*rounded*/, const string_t& printed) override {
        return put(printed);
    }
    bool string(string_t& value) override {
        too_long = too_long || value.size() > base::most_field_bytes;
        return put(std::move(value), true);
    }
    bool key(string_t& value) override {
        auto& entries = open_.back()->entries;
        if (entries.empty()) {
            constexpr std::size_t usual = 8;
            entries.reserve(usual);
        }
        set(entries.emplace_back().key, std::move(value));
        return true;
    }
    bool open(nlohmann::json::value_t type) override {
        too_deep = open_.size() >= most_levels;
        if (!too_deep) {
            auto& node = place();
            node.kind = type == nlohmann::json::value_t::object ? YamlNode::Kind::map : YamlNode::Kind::list;
            open_.push_back(&node);
        }
        return !too_deep;
    }
    bool close() override {
        open_.pop_back();
        return true;
    }

    YamlNode root;
    bool too_deep = false;
    bool too_long = false;

private:
    /// Where the next value goes.
    YamlNode& place() {
        auto& node = open_.empty()                               ? root
                     : open_.back()->kind == YamlNode::Kind::map ? open_.back()->entries.back().value
                                                                 : open_.back()->items.emplace_back();
        node.line = line_;
        return node;
    }
    void set(YamlNode& node, std::string text) const {
        node.kind = YamlNode::Kind::scalar;
        node.line = line_;
        node.scalar = std::move(text);
    }
    bool put(std::string text, bool quoted = false) {
        auto& node = place();
        set(node, std::move(text));
        node.quoted = quoted;
        return true;
    }

    long line_;
    std::vector<YamlNode*> open_;  ///< the outermost first; a node stays in place until all of its parts are known
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
