// SPDX-License-Identifier: MIT
#include "query/writers/json.hpp"

#include "base/clean.hpp"
#include "base/terminal.hpp"
#include "query/writers/writer.hpp"

namespace grounds::writers {

namespace {

struct AsJson {
    Json operator()(std::monostate) const {
        return nullptr;
    }
    Json operator()(long number) const {
        return number;
    }
    Json operator()(double number) const {
        return number;
    }
    Json operator()(const std::string& text) const {
        return text;
    }
    Json operator()(const std::vector<std::string>& list) const {
        return list;
    }
};

}  // namespace

Json to_json(const query::Value& value) {
    return std::visit(AsJson{}, value);
}

Json row_json(const query::Table& table, std::size_t row) {
    Json object = Json::object();
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        object[table.columns[i]] = to_json(table.rows[row][i]);
    }
    return object;
}

Json to_json(const query::Table& table) {
    Json all = Json::array();
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        all.push_back(row_json(table, row));
    }
    return all;
}

std::string dump(const Json& json, int indent) {
    // JSON escapes C0, and nothing else that a terminal would obey
    return base::without_controls(json.dump(indent, ' ', false, Json::error_handler_t::replace)) + "\n";
}

std::string write_json(const query::Table& table, const base::Screen&) {
    return dump(to_json(table));
}

}  // namespace grounds::writers
