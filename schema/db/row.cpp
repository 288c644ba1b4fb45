// SPDX-License-Identifier: MIT
#include "schema/db/row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <new>

#include "base/json.hpp"
#include "schema/db/engine.hpp"

namespace grounds::db {
namespace {

// A column's value is asked for once: each sqlite3_column_*() looks for it anew. Nobody else uses the connection, so it
// need not be protected.

std::string text_of(sqlite3_value* value) {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
    if (bytes == nullptr) {
        throw std::bad_alloc();
    }
    return {bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

Value value_of(sqlite3_value* value) {
    switch (sqlite3_value_type(value)) {
        case SQLITE_INTEGER:
            return static_cast<std::int64_t>(sqlite3_value_int64(value));
        case SQLITE_FLOAT:
            return sqlite3_value_double(value);
        case SQLITE_NULL:
            return {};
        default:
            return text_of(value);
    }
}

}  // namespace

std::string Row::text(std::string_view column) const {
    sqlite3_value* const value = value_at(column);
    return sqlite3_value_type(value) == SQLITE_NULL ? std::string() : text_in(column, value);
}

std::optional<std::string> Row::text_or_null(std::string_view column) const {
    sqlite3_value* const value = value_at(column);
    return sqlite3_value_type(value) == SQLITE_NULL ? std::nullopt : std::optional(text_in(column, value));
}

std::string Row::text_in(std::string_view column, sqlite3_value* value) const {
    if (sqlite3_value_type(value) != SQLITE_TEXT) {
        damaged(column, "a text");
    }
    return text_of(value);
}

long Row::integer(std::string_view column) const {
    const auto value = count(column);
    if (!value) {
        damaged(column, "a whole number");
    }
    return *value;
}

std::optional<long> Row::count(std::string_view column) const {
    sqlite3_value* const value = value_at(column);
    switch (sqlite3_value_type(value)) {
        case SQLITE_NULL:
            return std::nullopt;
        case SQLITE_INTEGER:
            return static_cast<long>(sqlite3_value_int64(value));
        default:
            damaged(column, "a whole number");
    }
}

bool Row::null(std::string_view column) const {
    return sqlite3_value_type(value_at(column)) == SQLITE_NULL;
}

std::optional<double> Row::number(std::string_view column) const {
    sqlite3_value* const value = value_at(column);
    const int type = sqlite3_value_type(value);
    if (type == SQLITE_NULL) {
        return std::nullopt;
    }
    const double number = sqlite3_value_double(value);
    if ((type != SQLITE_FLOAT && type != SQLITE_INTEGER) || !std::isfinite(number)) {
        damaged(column, "a number");
    }
    return number;
}

std::vector<std::string> Row::words(std::string_view column) const {
    const auto list = text(column);
    std::vector<std::string> all;
    for (std::size_t at = 0; at < list.size();) {
        const auto end = std::min(list.find(' ', at), list.size());
        if (end > at) {
            all.push_back(list.substr(at, end - at));
        }
        at = end + 1;
    }
    return all;
}

std::vector<long> Row::integers(std::string_view column) const {
    const auto list = text(column);
    std::vector<long> all;
    const char* at = list.data();
    const char* const end = at + list.size();
    while (at < end) {
        long number = 0;
        const auto read = std::from_chars(at, end, number);
        if (read.ec != std::errc() || number < 0 || (read.ptr < end && *read.ptr != ' ')) {
            damaged(column, "a list of whole numbers");
        }
        all.push_back(number);
        at = read.ptr + 1;
    }
    return all;
}

std::vector<std::string> Row::texts(std::string_view column) const {
    const auto list = text_or_null(column);
    std::vector<std::string> all;
    if (!list) {
        return all;
    }
    const auto json = Json::parse(*list, nullptr, false);
    if (!json.is_array()) {
        damaged(column, "a list of texts");
    }
    for (const auto& item : json) {
        if (!item.is_string()) {
            damaged(column, "a list of texts");
        }
        all.push_back(item.get<std::string>());
    }
    return all;
}

std::vector<std::pair<std::string, std::string>> Row::members(std::string_view column) const {
    const auto object = text_or_null(column);
    std::vector<std::pair<std::string, std::string>> all;
    if (!object || *object == "{}") {
        return all;
    }
    const auto json = Json::parse(*object, nullptr, false);
    if (!json.is_object()) {
        damaged(column, "an object");
    }
    for (const auto& [name, value] : json.items()) {
        all.emplace_back(name, value.is_string() ? value.get<std::string>() : value.dump());
    }
    return all;
}

std::optional<Quantity> Row::quantity(std::string_view prefix) const {
    std::string name(prefix);
    name += prefix.empty() ? "" : "_";
    const auto column = [&name, stem = name.size()](std::string_view part) -> const std::string& {
        name.resize(stem);
        return name += part;
    };
    Quantity found;
    found.value = number(column("value"));
    found.low = number(column("low"));
    found.high = number(column("high"));
    if (!found.value && !found.low && !found.high) {
        return std::nullopt;
    }
    found.unit = text(column("unit"));
    found.qualifier = term<Qualifier>(column("qualifier"));
    return found;
}

std::vector<Value> Row::values() const {
    std::vector<Value> all;
    const int count = sqlite3_column_count(statement_.handle());
    all.reserve(static_cast<std::size_t>(count));
    for (int index = 0; index < count; ++index) {
        all.push_back(value_of(sqlite3_column_value(statement_.handle(), index)));
    }
    return all;
}

void Row::unknown(std::string_view kind, std::string_view word) const {
    throw Error(std::string(file_), fmt::format("is damaged: unknown {} '{}'", kind, word),
                "delete it and run grounds-import again");
}

void Row::damaged(std::string_view column, std::string_view belongs) const {
    throw Error(std::string(file_), fmt::format("is damaged: '{}' is not {}", column, belongs),
                "delete it and run grounds-import again");
}

sqlite3_value* Row::value_at(std::string_view column) const {
    const auto& names = statement_.columns();
    for (std::size_t tried = 0; tried < names.size(); ++tried) {
        const std::size_t index = next_ < names.size() ? next_ : 0;
        next_ = index + 1;
        if (column == names[index]) {
            return sqlite3_column_value(statement_.handle(), static_cast<int>(index));
        }
    }
    throw Error(std::string(file_), fmt::format("no column '{}' in the result", column));
}

}  // namespace grounds::db
