// SPDX-License-Identifier: MIT
#include "importer/store/writer.hpp"

#include <fmt/format.h>

#include <utility>

namespace grounds::store {
namespace {

struct Bind {
    SQLite::Statement& statement;
    int index;

    void operator()(std::monostate /*null*/) const {
        statement.bind(index);
    }
    void operator()(std::int64_t value) const {
        statement.bind(index, value);
    }
    void operator()(double value) const {
        statement.bind(index, value);
    }
    void operator()(const std::string& value) const {
        statement.bind(index, value);
    }
};

void bind_all(SQLite::Statement& statement, const Fields& fields) {
    int index = 0;
    for (const auto& [column, value] : fields.all()) {
        std::visit(Bind{statement, ++index}, value);
    }
}

std::string insert_sql(const std::string& table, const Fields& fields) {
    std::string columns;
    std::string marks;
    for (const auto& [column, value] : fields.all()) {
        columns += (columns.empty() ? "\"" : ", \"") + column + "\"";
        marks += marks.empty() ? "?" : ", ?";
    }
    return fmt::format("INSERT INTO \"{}\" ({}) VALUES ({})", table, columns, marks);
}

std::string update_sql(const std::string& table, const Fields& fields) {
    std::string settings;
    for (const auto& [column, value] : fields.all()) {
        settings += (settings.empty() ? "\"" : ", \"") + column + "\" = ?";
    }
    return fmt::format("UPDATE \"{}\" SET {} WHERE id = ?", table, settings);
}

}  // namespace

SQLite::Statement& Writer::prepared(const std::string& sql) {
    auto& statement = statements_[sql];
    if (!statement) {
        statement = std::make_unique<SQLite::Statement>(db_, sql);
    }
    return *statement;
}

long Writer::insert(const std::string& table, const Fields& fields) {
    auto& statement = prepared(insert_sql(table, fields));
    const StatementUse use(statement);
    bind_all(statement, fields);
    statement.exec();
    return static_cast<long>(db_.getLastInsertRowid());
}

void Writer::update(const std::string& table, long id, const Fields& fields) {
    auto& statement = prepared(update_sql(table, fields));
    const StatementUse use(statement);
    bind_all(statement, fields);
    statement.bind(static_cast<int>(fields.all().size()) + 1, std::int64_t{id});
    statement.exec();
}

void Writer::erase(const std::string& table, const std::string& column, long id) {
    run(fmt::format("DELETE FROM \"{}\" WHERE \"{}\" = ?", table, column), id);
}

void Writer::run(const std::string& sql, long id) {
    auto& statement = prepared(sql);
    const StatementUse use(statement);
    const int parameters = statement.getBindParameterCount();
    for (int index = 1; index <= parameters; ++index) {
        statement.bind(index, std::int64_t{id});
    }
    statement.exec();
}

std::map<std::string, long> Writer::rows_by_key(const std::string& table, const std::string& parent_column, long parent,
                                                const std::string& key_column) {
    auto& query =
        prepared(fmt::format(R"(SELECT id, "{}" FROM "{}" WHERE "{}" = ?)", key_column, table, parent_column));
    const StatementUse use(query);
    query.bind(1, std::int64_t{parent});
    std::map<std::string, long> rows;
    while (query.executeStep()) {
        rows[query.getColumn(1).getString()] = static_cast<long>(query.getColumn(0).getInt64());
    }
    return rows;
}

Children::Children(Writer& writer, std::string table, std::string parent_column, long parent, std::string key_column)
    : writer_(writer),
      table_(std::move(table)),
      parent_column_(std::move(parent_column)),
      key_column_(std::move(key_column)),
      parent_(parent),
      rest_(writer.rows_by_key(table_, parent_column_, parent_, key_column_)) {}

long Children::put(const std::string& key, Fields fields) {
    fields.integer(parent_column_, parent_).text(key_column_, key);
    if (const auto found = rest_.extract(key)) {
        writer_.update(table_, found.mapped(), fields);
        return found.mapped();
    }
    return writer_.insert(table_, fields);
}

void Children::remove_rest() {
    for (const auto& [key, row] : rest_) {
        writer_.erase(table_, "id", row);
    }
    rest_.clear();
}

}  // namespace grounds::store
