// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "schema/db/row.hpp"
#include "schema/model/quantity.hpp"
#include "schema/vocabulary.hpp"

namespace grounds::store {

using db::Value;

/// Column names with their values. A row is always written from one of these, so no column is left with the value
/// of the row before, and a name can't stand beside the wrong value.
class Fields {
public:
    /// As it is, also if empty.
    Fields& text(std::string column, std::string value);
    /// NULL if empty: unknown stays unknown.
    Fields& known(std::string column, std::string value);
    Fields& integer(std::string column, std::int64_t value);
    Fields& flag(std::string column, bool value);
    /// "yes", "no", or NULL for unknown.
    Fields& yes_no(std::string column, std::optional<bool> value) {
        return known(std::move(column), value ? (*value ? "yes" : "no") : "");
    }
    Fields& count(std::string column, std::optional<long> value);
    Fields& number(std::string column, std::optional<double> value);
    /// Joined by spaces.
    Fields& words(std::string column, const std::vector<std::string>& values);
    /// As a JSON array.
    Fields& texts(std::string column, const std::vector<std::string>& values);
    /// PREFIX_how and PREFIX_url.
    Fields& seen(const std::string& prefix, const std::optional<Seen>& value);
    /// The five columns PREFIX_value, _low, _high, _unit, _qualifier.
    Fields& quantity(const std::string& prefix, const std::optional<Quantity>& value);

    template <Term E>
    Fields& term(std::string column, E value) {
        return text(std::move(column), std::string(to_string(value)));
    }
    template <Term E>
    Fields& term(std::string column, const std::optional<E>& value) {
        return known(std::move(column), value ? std::string(to_string(*value)) : std::string());
    }
    template <Term E>
    Fields& terms(std::string column, const std::vector<E>& values) {
        std::vector<std::string> texts;
        for (const auto value : values) {
            texts.emplace_back(to_string(value));
        }
        return words(std::move(column), texts);
    }

    [[nodiscard]] const std::vector<std::pair<std::string, Value>>& all() const {
        return all_;
    }

private:
    Fields& add(std::string column, Value value);

    std::vector<std::pair<std::string, Value>> all_;
};

}  // namespace grounds::store
