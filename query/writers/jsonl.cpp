// SPDX-License-Identifier: MIT
#include "query/writers/json.hpp"
#include "query/writers/texts.hpp"
#include "query/writers/writer.hpp"

namespace grounds::writers {

std::string jsonl_line(const std::vector<std::string>& columns, const std::vector<query::Value>& cells) {
    Json object = Json::object();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        object[columns[i]] = to_json(cells[i]);
    }
    return dump(object, -1);
}

std::string write_jsonl(const query::Table& table, const base::Screen&) {
    std::string out;
    for (const auto& row : table.rows) {
        out += jsonl_line(table.columns, row);
    }
    return out;
}

}  // namespace grounds::writers
