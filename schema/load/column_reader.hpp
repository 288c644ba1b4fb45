// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/db/row.hpp"
#include "schema/model/quantity.hpp"

namespace grounds::load {

/// Reads the columns of a row into members: the counterpart of the importer's Fields, by the same names.
class ColumnReader {
public:
    explicit ColumnReader(const db::Row& row) : row_(row) {}

    void text(std::string_view column, std::string& value) const {
        value = row_.text(column);
    }
    void known(std::string_view column, std::string& value) const {
        value = row_.text(column);
    }
    void flag(std::string_view column, bool& value) const {
        value = row_.flag(column);
    }
    /// "yes", "no", or unknown.
    void yes_no(std::string_view column, std::optional<bool>& value) const {
        value = row_.null(column) ? std::nullopt : std::optional<bool>(row_.text(column) == "yes");
    }
    void count(std::string_view column, std::optional<long>& value) const {
        value = row_.count(column);
    }
    void number(std::string_view column, std::optional<double>& value) const {
        value = row_.number(column);
    }
    void words(std::string_view column, std::vector<std::string>& values) const {
        values = row_.words(column);
    }
    void texts(std::string_view column, std::vector<std::string>& values) const {
        values = row_.texts(column);
    }
    void quantity(std::string_view prefix, std::optional<Quantity>& value) const {
        value = row_.quantity(prefix);
    }
    /// PREFIX_how and PREFIX_url.
    void seen(const std::string& prefix, std::optional<Seen>& value) const {
        const auto how = row_.term<SeenHow>(prefix + "_how");
        value = how ? std::optional<Seen>({*how, row_.text(prefix + "_url")}) : std::nullopt;
    }
    template <Term E>
    void term(std::string_view column, E& value) const {
        value = row_.known<E>(row_.text(column));
    }
    template <Term E>
    void term(std::string_view column, std::optional<E>& value) const {
        value = row_.term<E>(column);
    }

private:
    const db::Row& row_;
};

}  // namespace grounds::load
