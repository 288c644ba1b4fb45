// SPDX-License-Identifier: MIT
#include "importer/store/fields.hpp"

#include <fmt/format.h>

#include "base/json.hpp"

namespace grounds::store {

Fields& Fields::add(std::string column, Value value) {
    all_.emplace_back(std::move(column), std::move(value));
    return *this;
}

Fields& Fields::text(std::string column, std::string value) {
    return add(std::move(column), std::move(value));
}

Fields& Fields::known(std::string column, std::string value) {
    return add(std::move(column), value.empty() ? Value() : Value(std::move(value)));
}

Fields& Fields::integer(std::string column, std::int64_t value) {
    return add(std::move(column), value);
}

Fields& Fields::flag(std::string column, bool value) {
    return integer(std::move(column), value ? 1 : 0);
}

Fields& Fields::count(std::string column, std::optional<long> value) {
    return add(std::move(column), value ? Value(std::int64_t{*value}) : Value());
}

Fields& Fields::number(std::string column, std::optional<double> value) {
    return add(std::move(column), value ? Value(*value) : Value());
}

Fields& Fields::words(std::string column, const std::vector<std::string>& values) {
    return text(std::move(column), fmt::format("{}", fmt::join(values, " ")));
}

Fields& Fields::texts(std::string column, const std::vector<std::string>& values) {
    return text(std::move(column), Json(values).dump());
}

Fields& Fields::seen(const std::string& prefix, const std::optional<Seen>& value) {
    return term(prefix + "_how", value ? std::optional(value->how) : std::nullopt)
        .known(prefix + "_url", value ? value->url : std::string());
}

Fields& Fields::quantity(const std::string& prefix, const std::optional<Quantity>& value) {
    const Quantity shown = value.value_or(Quantity{});
    return number(prefix + "_value", shown.value)
        .number(prefix + "_low", shown.low)
        .number(prefix + "_high", shown.high)
        .known(prefix + "_unit", shown.unit)
        .term(prefix + "_qualifier", shown.qualifier);
}

}  // namespace grounds::store
