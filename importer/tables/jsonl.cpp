// SPDX-License-Identifier: MIT
// JSON Lines: one object a line, by simdjson. A line that is no such object is a faulty row; the rest is read on.
#include <fmt/format.h>
#include <simdjson.h>

#include "base/interrupt.hpp"
#include "base/utf8.hpp"
#include "importer/tables/row.hpp"

namespace grounds::tables {

namespace {

namespace dom = simdjson::dom;

constexpr std::size_t most_levels = 32;

/// Nested deeper than any table has a reason to.
struct TooDeep {};

sheets::YamlNode node_of(const dom::element& element, long line, std::size_t level);

sheets::YamlNode scalar_node(std::string text, long line) {
    sheets::YamlNode node;
    node.kind = sheets::YamlNode::Kind::scalar;
    node.line = line;
    node.scalar = std::move(text);
    return node;
}

sheets::YamlNode list_of(const dom::array& array, long line, std::size_t level) {
    sheets::YamlNode node;
    node.kind = sheets::YamlNode::Kind::list;
    node.line = line;
    for (const dom::element item : array) {
        node.items.push_back(node_of(item, line, level));
    }
    return node;
}

/// Of a key that stands twice the first value is found, as everywhere in this program.
sheets::YamlNode map_of(const dom::object& object, long line, std::size_t level) {
    sheets::YamlNode node;
    node.kind = sheets::YamlNode::Kind::map;
    node.line = line;
    for (const auto field : object) {
        node.entries.push_back({scalar_node(std::string(field.key), line), node_of(field.value, line, level)});
    }
    return node;
}

sheets::YamlNode node_of(const dom::element& element, long line, std::size_t level) {
    if (level > most_levels) {
        throw TooDeep{};
    }
    switch (element.type()) {
        case dom::element_type::ARRAY:
            return list_of(dom::array(element), line, level + 1);
        case dom::element_type::OBJECT:
            return map_of(dom::object(element), line, level + 1);
        case dom::element_type::STRING:
            return scalar_node(std::string(std::string_view(element)), line);
        case dom::element_type::INT64:
            return scalar_node(std::to_string(std::int64_t(element)), line);
        case dom::element_type::UINT64:
            return scalar_node(std::to_string(std::uint64_t(element)), line);
        case dom::element_type::DOUBLE:
            return scalar_node(fmt::format("{}", double(element)), line);
        case dom::element_type::BOOL:
            return scalar_node(bool(element) ? "true" : "false", line);
        case dom::element_type::NULL_VALUE:
            break;
    }
    sheets::YamlNode none;
    none.line = line;
    return none;
}

Row row_of(dom::parser& parser, std::string_view text, long line) {
    Row row;
    row.line = line;
    row.values.kind = sheets::YamlNode::Kind::map;
    dom::element element;
    if (const auto failure = parser.parse(text.data(), text.size()).get(element); failure != simdjson::SUCCESS) {
        row.fault = fmt::format("not valid JSON: {}", simdjson::error_message(failure));
    } else if (!element.is_object()) {
        row.fault = "the line is no JSON object";
    } else {
        try {
            row.values = node_of(element, line, 1);
        } catch (const TooDeep&) {
            row.fault = fmt::format("nested deeper than {} levels", most_levels);
        }
    }
    return row;
}

}  // namespace

void read_jsonl_rows(const base::Input& input, const RowSink& sink, Problems& /*problems*/) {
    std::string_view text = input.text;
    text.remove_prefix(text.starts_with(base::byte_order_mark) ? base::byte_order_mark.size() : 0);
    dom::parser parser;
    for (long line = 1; !text.empty(); ++line) {
        base::stop_if_interrupted();
        const auto end = std::min(text.find('\n'), text.size());
        const auto one = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (one.find_first_not_of(" \t\r") != std::string_view::npos) {
            sink(row_of(parser, one, line));
        }
    }
}

}  // namespace grounds::tables
