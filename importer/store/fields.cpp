// SPDX-License-Identifier: MIT
#include "importer/store/fields.hpp"

#include <fmt/format.h>

#include "base/json.hpp"

namespace grounds::store {
namespace {

std::vector<Fields::All>& rooms() {
    constexpr std::size_t most = 8;  // there are two or three fields at one time
    thread_local std::vector<Fields::All> left = [] {
        std::vector<Fields::All> none;
        none.reserve(most);
        return none;
    }();
    return left;
}

}  // namespace

Fields::All Fields::room() {
    All all;
    if (auto& left = rooms(); !left.empty()) {
        all = std::move(left.back());
        left.pop_back();
    }
    return all;
}

/// Takes no room of its own, since a destructor calls it.
void Fields::leave(All& all) {
    auto& left = rooms();
    if (all.capacity() > 0 && left.size() < left.capacity()) {  // not moved from
        all.clear();
        left.push_back(std::move(all));
    }
}

Fields& Fields::add(Column column, Value value) {
    all_.emplace_back(column, std::move(value));
    return *this;
}

Fields& Fields::text(Column column, std::string value) {
    return add(column, std::move(value));
}

Fields& Fields::known(Column column, std::string value) {
    return add(column, value.empty() ? Value() : Value(std::move(value)));
}

Fields& Fields::integer(Column column, std::int64_t value) {
    return add(column, value);
}

Fields& Fields::flag(Column column, bool value) {
    return integer(column, value ? 1 : 0);
}

Fields& Fields::count(Column column, std::optional<long> value) {
    return add(column, value ? Value(std::int64_t{*value}) : Value());
}

Fields& Fields::number(Column column, std::optional<double> value) {
    return add(column, value ? Value(*value) : Value());
}

Fields& Fields::words(Column column, const std::vector<std::string>& values) {
    return text(column, fmt::format("{}", fmt::join(values, " ")));
}

Fields& Fields::texts(Column column, const std::vector<std::string>& values) {
    return text(column, Json(values).dump());
}

Fields& Fields::seen(std::string_view prefix, const std::optional<Seen>& value) {
    return term(Column(prefix, "_how"), value ? std::optional(value->how) : std::nullopt)
        .known(Column(prefix, "_url"), value ? value->url : std::string());
}

Fields& Fields::quantity(std::string_view prefix, const std::optional<Quantity>& value) {
    const Quantity shown = value.value_or(Quantity{});
    return number(Column(prefix, "_value"), shown.value)
        .number(Column(prefix, "_low"), shown.low)
        .number(Column(prefix, "_high"), shown.high)
        .known(Column(prefix, "_unit"), shown.unit)
        .term(Column(prefix, "_qualifier"), shown.qualifier);
}

}  // namespace grounds::store
