// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "schema/db/row.hpp"
#include "schema/model/quantity.hpp"
#include "schema/vocabulary.hpp"

namespace grounds::store {

using db::Value;

/// The name of a column in one piece or two ("dose", "_value"), which are looked at and not copied: a record has up to
/// a hundred columns.
class Column {
public:
    /// A literal.
    template <std::size_t N>
    constexpr Column(const char (&name)[N]) : stem_(name, N - 1) {}
    /// Texts that live as long as the fields that have this name.
    constexpr explicit Column(std::string_view stem, std::string_view end = {}) : stem_(stem), end_(end) {}

    [[nodiscard]] std::string name() const {
        return std::string(stem_).append(end_);
    }
    [[nodiscard]] bool is(std::string_view name) const {
        return name.size() == stem_.size() + end_.size() && name.starts_with(stem_) && name.ends_with(end_);
    }
    bool operator==(const Column&) const = default;

private:
    std::string_view stem_;
    std::string_view end_;
};

/// Column names with their values. A row is always written from one of these, so no column is left with the value
/// of the row before, and a name can't stand beside the wrong value.
class Fields {
public:
    Fields() : all_(room()) {}
    /// A copy is hardly ever meant: a function that fills fields names them and returns them.
    Fields(const Fields&) = delete;
    Fields& operator=(const Fields&) = delete;
    Fields(Fields&&) = default;
    Fields& operator=(Fields&&) = delete;
    ~Fields() {
        leave(all_);
    }
    /// As it is, also if empty.
    Fields& text(Column column, std::string value);
    /// NULL if empty: unknown stays unknown.
    Fields& known(Column column, std::string value);
    Fields& integer(Column column, std::int64_t value);
    Fields& flag(Column column, bool value);
    /// "yes", "no", or NULL for unknown.
    Fields& yes_no(Column column, std::optional<bool> value) {
        return known(column, value ? (*value ? "yes" : "no") : "");
    }
    Fields& count(Column column, std::optional<long> value);
    Fields& number(Column column, std::optional<double> value);
    /// Joined by spaces.
    Fields& words(Column column, const std::vector<std::string>& values);
    /// As a JSON array.
    Fields& texts(Column column, const std::vector<std::string>& values);
    /// PREFIX_how and PREFIX_url.
    Fields& seen(std::string_view prefix, const std::optional<Seen>& value);
    /// The five columns PREFIX_value, _low, _high, _unit, _qualifier.
    Fields& quantity(std::string_view prefix, const std::optional<Quantity>& value);

    template <Term E>
    Fields& term(Column column, E value) {
        return text(column, std::string(to_string(value)));
    }
    template <Term E>
    Fields& term(Column column, const std::optional<E>& value) {
        return known(column, value ? std::string(to_string(*value)) : std::string());
    }
    template <Term E>
    Fields& terms(Column column, const std::vector<E>& values) {
        std::vector<std::string> texts;
        for (const auto value : values) {
            texts.emplace_back(to_string(value));
        }
        return words(column, texts);
    }

    using All = std::vector<std::pair<Column, Value>>;

    [[nodiscard]] const All& all() const {
        return all_;
    }

private:
    /// An empty list, with the room of fields that are gone: one grows for each row that is written.
    static All room();
    static void leave(All& all);

    Fields& add(Column column, Value value);

    All all_;
};

}  // namespace grounds::store
