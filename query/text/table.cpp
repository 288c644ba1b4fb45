// SPDX-License-Identifier: MIT
#include "query/text/table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"

namespace grounds::query {

namespace {

struct AsText {
    std::string operator()(std::monostate) const {
        return {};
    }
    std::string operator()(long number) const {
        return fmt::format("{}", number);
    }
    std::string operator()(double number) const {
        return fmt::format("{}", number);
    }
    std::string operator()(const std::string& text) const {
        return text;
    }
    std::string operator()(const std::vector<std::string>& list) const {
        return fmt::format("{}", fmt::join(list, "; "));
    }
};

std::size_t column_of(const Table& table, const std::string& name) {
    const auto found = std::find(table.columns.begin(), table.columns.end(), name);
    if (found == table.columns.end()) {
        throw Error("--fields", "no field '" + name + "'", fmt::format("one of: {}", fmt::join(table.columns, " ")));
    }
    return static_cast<std::size_t>(found - table.columns.begin());
}

}  // namespace

std::string value_text(const Value& value) {
    return std::visit(AsText{}, value);
}

Table select_columns(const Table& table, const std::vector<std::string>& names) {
    std::vector<std::size_t> places;
    for (const auto& name : names) {
        places.push_back(column_of(table, name));
    }
    Table chosen{names, {}};
    for (const auto& row : table.rows) {
        auto& cells = chosen.rows.emplace_back();
        for (const auto place : places) {
            cells.push_back(row[place]);
        }
    }
    return chosen;
}

}  // namespace grounds::query
