// SPDX-License-Identifier: MIT
#include "query/load/record.hpp"

#include <algorithm>

#include "query/load/record_kinds.hpp"
#include "query/load/rows.hpp"

namespace grounds::query {

namespace {

bool is_row_number(std::string_view column) {
    return column == "id" || column.ends_with("_id") || column == "position";
}

/// The columns to show: no row numbers, the slug as "id", each name once.
Table shown(const Table& raw, bool whole_record) {
    Table table;
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < raw.columns.size(); ++i) {
        const auto& column = raw.columns[i];
        const auto name = whole_record && (column == "slug" || column == "key") ? "id" : column;
        const bool hidden = whole_record ? is_row_number(column) : column.ends_with("_id") || column == "position";
        if (!hidden && std::find(table.columns.begin(), table.columns.end(), name) == table.columns.end()) {
            table.columns.push_back(name);
            kept.push_back(i);
        }
    }
    for (const auto& row : raw.rows) {
        auto& cells = table.rows.emplace_back();
        for (const auto i : kept) {
            cells.push_back(row[i]);
        }
    }
    return table;
}

bool is_number(const std::string& text) {
    return !text.empty() && text.size() < 18 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool may_be(const RecordKind& kind, std::string_view wanted, const std::string& id) {
    const bool numbered = kind.ids == nullptr;
    return numbered ? kind.name == wanted && is_number(id) : wanted.empty() || kind.name == wanted;
}

}  // namespace

std::vector<std::string> record_kinds() {
    std::vector<std::string> names;
    for (const auto& kind : record_kind_table()) {
        names.emplace_back(kind.name);
    }
    return names;
}

std::vector<Record> find_records(const db::Connection& db, std::string_view kind, const std::string& id) {
    std::vector<Record> found;
    for (const auto& candidate : record_kind_table()) {
        if (!may_be(candidate, kind, id)) {
            continue;
        }
        auto fields = shown(read_table(db, candidate.fields, id), true);
        if (fields.rows.empty()) {
            continue;
        }
        auto& record = found.emplace_back(Record{std::string(candidate.name), id, std::move(fields), {}});
        for (const auto& part : candidate.parts) {
            record.parts.push_back({part.name, shown(read_table(db, part.sql, id), false)});
        }
    }
    return found;
}

namespace {

std::vector<RecordName> names_where(const db::Connection& db, std::string_view kind, const std::string& condition,
                                    const std::string& prefix, long limit) {
    std::vector<RecordName> names;
    for (const auto& candidate : record_kind_table()) {
        if (candidate.ids == nullptr || (!kind.empty() && candidate.name != kind)) {
            continue;
        }
        const db::Statement statement(
            db, "SELECT slug FROM (" + std::string(candidate.ids) + ") WHERE " + condition + " ORDER BY slug LIMIT ?2");
        statement.each(
            [&](const db::Row& row) {
                names.push_back({std::string(candidate.name), row.text("slug")});
            },
            prefix, limit);
    }
    return names;
}

}  // namespace

std::vector<RecordName> names_with_prefix(const db::Connection& db, std::string_view kind, const std::string& prefix,
                                          long limit) {
    auto names = names_where(db, kind, "slug >= ?1 AND slug < ?1 || char(1114111)", prefix, limit);
    // Only then, for it reads every id: "PMC2474855" for pmc2474855.
    return !names.empty() ? names
                          : names_where(db, kind, "lower(substr(slug, 1, length(?1))) = lower(?1)", prefix, limit);
}

}  // namespace grounds::query
