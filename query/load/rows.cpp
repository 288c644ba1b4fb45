// SPDX-License-Identifier: MIT
#include "query/load/rows.hpp"

#include <sqlite3.h>

namespace grounds::query {

namespace {

Value value_of(const SQLite::Column& column) {
    switch (column.getType()) {
        case SQLITE_INTEGER:
            return static_cast<long>(column.getInt64());
        case SQLITE_FLOAT:
            return column.getDouble();
        case SQLITE_NULL:
            return std::monostate{};
        default:
            return column.getString();
    }
}

}  // namespace

std::vector<Value> read_row(SQLite::Statement& statement) {
    std::vector<Value> row;
    row.reserve(static_cast<std::size_t>(statement.getColumnCount()));
    for (int i = 0; i < statement.getColumnCount(); ++i) {
        row.push_back(value_of(statement.getColumn(i)));
    }
    return row;
}

Table read_table(SQLite::Statement& statement) {
    Table table;
    for (int i = 0; i < statement.getColumnCount(); ++i) {
        table.columns.emplace_back(statement.getColumnName(i));
    }
    while (statement.executeStep()) {
        table.rows.push_back(read_row(statement));
    }
    return table;
}

Table read_table(const SQLite::Database& db, const char* sql, const std::string& parameter) {
    SQLite::Statement statement(db, sql);
    if (statement.getBindParameterCount() > 0) {
        statement.bind(1, parameter);
    }
    return read_table(statement);
}

}  // namespace grounds::query
