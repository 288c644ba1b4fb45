// SPDX-License-Identifier: MIT
#include "importer/store/dump.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/hash.hpp"
#include "base/interrupt.hpp"
#include "base/json.hpp"
#include "schema/db/migrations.hpp"
#include "schema/db/statement.hpp"

namespace grounds::store {
namespace {

/// Made from the records by every import. The tables of the search have no text of their own.
constexpr std::array derived_tables = {"assessment",      "assessment_step", "scheme_rating", "bearing",
                                       "fidelity",        "conflict",        "conflict_side", "synthesis",
                                       "synthesis_trial", "run_memory",      "work_word",     "work_filing"};

bool is_derived(const std::string& table) {
    return std::find(derived_tables.begin(), derived_tables.end(), table) != derived_tables.end();
}

Json json_of(const db::Connection& db, const db::Value& value) {
    if (const auto* number = std::get_if<double>(&value)) {
        if (!std::isfinite(*number)) {
            throw db::Failure(db::Failure::Kind::damaged, db.file(), "is damaged: a number is not finite",
                              "delete it and run grounds-import again: the data can rebuild it");
        }
        return *number;
    }
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        return *integer;
    }
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? Json() : Json(*text);
}

std::string line_of(const db::Connection& db, const std::vector<db::Value>& values) {
    auto row = Json::array();
    for (const auto& value : values) {
        row.push_back(json_of(db, value));
    }
    try {
        return row.dump() + "\n";
    } catch (const Json::exception&) {
        throw db::Failure(db::Failure::Kind::damaged, db.file(), "is damaged: a text is not UTF-8",
                          "delete it and run grounds-import again: the data can rebuild it");
    }
}

std::string select_all(const DumpedTable& table) {
    return fmt::format("SELECT \"{}\" FROM \"{}\"", fmt::join(table.columns, "\", \""), table.name);
}

}  // namespace

std::vector<DumpedTable> dumped_tables(const db::Connection& db) {
    std::vector<DumpedTable> tables;
    db::Statement(db,
                  "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' "
                  "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
        .each([&](const db::Row& row) {
            if (auto name = row.text("name"); !is_derived(name)) {
                tables.push_back({std::move(name), {}});
            }
        });
    std::sort(tables.begin(), tables.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    const db::Statement columns(db, "SELECT name FROM pragma_table_info(?1) ORDER BY cid");
    for (auto& table : tables) {
        table.columns = columns.all([](const db::Row& row) { return row.text("name"); }, table.name);
    }
    return tables;
}

void DumpHash::add(std::string_view line) {
    value_ = base::sha256_hex(value_ + std::string(line));
}

long write_dump(const db::Connection& db, const std::function<void(std::string_view)>& sink) {
    DumpHash hash;
    long rows = 0;
    const auto put = [&](const std::string& line) {
        hash.add(line);
        sink(line);
    };
    put(fmt::format("{}1,\"schema\":{}}}\n", dump_head, db::migrations().size()));
    for (const auto& table : dumped_tables(db)) {
        put(Json{{"table", table.name}, {"columns", table.columns}}.dump() + "\n");
        db::Statement(db, select_all(table)).each([&](const db::Row& row) {
            put(line_of(db, row.values()));
            ++rows;
        });
    }
    sink(Json{{"rows", rows}, {"sha256", hash.value()}}.dump() + "\n");
    return rows;
}

}  // namespace grounds::store
