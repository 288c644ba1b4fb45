// SPDX-License-Identifier: MIT
#include "query/load/rows.hpp"

namespace grounds::query {

std::vector<Value> read_row(const db::Row& row) {
    std::vector<Value> values;
    for (auto& value : row.values()) {
        std::visit([&](auto& held) { values.emplace_back(std::move(held)); }, value);
    }
    return values;
}

Table read_table(const db::Connection& db, const char* sql, const std::string& parameter) {
    const db::Statement statement(db, sql);
    return statement.parameters() > 0 ? read_table(statement, parameter) : read_table(statement);
}

}  // namespace grounds::query
