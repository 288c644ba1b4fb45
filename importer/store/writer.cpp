// SPDX-License-Identifier: MIT
#include "importer/store/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace grounds::store {
namespace {

void add_values(const Fields& fields, db::Arguments& values) {
    for (const auto& [column, value] : fields.all()) {
        values.emplace_back(value);
    }
}

std::string insert_sql(std::string_view table, const Fields& fields) {
    constexpr std::size_t ample = 1000;
    std::string columns;
    columns.reserve(ample);
    std::string marks;
    marks.reserve(ample);
    for (const auto& [column, value] : fields.all()) {
        columns.append(columns.empty() ? "\"" : ", \"").append(column.name()).append("\"");
        marks += marks.empty() ? "?" : ", ?";
    }
    return fmt::format("INSERT INTO \"{}\" ({}) VALUES ({})", table, columns, marks);
}

std::string update_sql(const std::string& table, const Fields& fields) {
    std::string settings;
    for (const auto& [column, value] : fields.all()) {
        settings += (settings.empty() ? "\"" : ", \"") + column.name() + "\" = ?";
    }
    return fmt::format("UPDATE \"{}\" SET {} WHERE id = ?", table, settings);
}

}  // namespace

bool Writer::Insert::is_of(const Fields& fields) const {
    return std::equal(columns.begin(), columns.end(), fields.all().begin(), fields.all().end(),
                      [](const std::string& column, const auto& field) { return field.first.is(column); });
}

/// Making the text of a statement costs as much as running it, and nearly all rows of a table have the same columns.
const db::Statement& Writer::insert_into(std::string_view table, const Fields& fields) {
    const auto known = inserts_.find(table);
    if (known != inserts_.end() && known->second.is_of(fields)) {
        return known->second.statement;
    }
    Insert made{{}, db::Statement(db_, insert_sql(table, fields))};
    for (const auto& [column, value] : fields.all()) {
        made.columns.push_back(column.name());
    }
    return inserts_.insert_or_assign(std::string(table), std::move(made)).first->second.statement;
}

long Writer::insert(std::string_view table, const Fields& fields) {
    values_.clear();
    add_values(fields, values_);
    insert_into(table, fields).run(values_);
    return db_.last_id();
}

void Writer::update(const std::string& table, long id, const Fields& fields) {
    db::Arguments values;
    add_values(fields, values);
    values.emplace_back(id);
    db::Statement(db_, update_sql(table, fields)).run(values);
}

void Writer::erase(const std::string& table, const std::string& column, long id) {
    run(fmt::format("DELETE FROM \"{}\" WHERE \"{}\" = ?", table, column), id);
}

void Writer::run(const std::string& sql, long id) {
    const db::Statement statement(db_, sql);
    statement.run(db::Arguments(statement.parameters(), id));
}

std::map<std::string, long> Writer::rows_by_key(const std::string& table, const std::string& parent_column, long parent,
                                                const std::string& key_column) {
    std::map<std::string, long> rows;
    db::Statement(db_, fmt::format(R"(SELECT id, CAST("{0}" AS TEXT) AS key FROM "{1}" WHERE "{2}" = ?)", key_column,
                                   table, parent_column))
        .each(
            [&](const db::Row& row) {
                const long id = row.integer("id");
                rows[row.text("key")] = id;
            },
            parent);
    return rows;
}

Children::Children(Writer& writer, std::string table, std::string parent_column, long parent, std::string key_column,
                   bool none_yet)
    : writer_(writer),
      table_(std::move(table)),
      parent_column_(std::move(parent_column)),
      key_column_(std::move(key_column)),
      parent_(parent),
      rest_(none_yet ? std::map<std::string, long>()
                     : writer.rows_by_key(table_, parent_column_, parent_, key_column_)) {}

long Children::put(const std::string& key, Fields fields) {
    fields.integer(Column(parent_column_), parent_).text(Column(key_column_), key);
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
