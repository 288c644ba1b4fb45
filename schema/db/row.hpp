// SPDX-License-Identifier: MIT
// Reading columns by name, NULL-safe (SQLiteCpp's implicit conversions turn NULL into "" silently).
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "schema/model/quantity.hpp"
#include "schema/vocabulary.hpp"

namespace grounds::db {

/// The current row of a statement. Cheapest when columns are read in the order of the statement.
class Row {
public:
    /// `file` is named in errors.
    explicit Row(const SQLite::Statement& statement, std::string_view file = "database")
        : statement_(statement), file_(file) {}

    /// Text, or "" for NULL: only for columns where empty and unknown are the same.
    [[nodiscard]] std::string text(std::string_view column) const {
        return at(column).getString();
    }
    [[nodiscard]] long integer(std::string_view column) const {
        return static_cast<long>(at(column).getInt64());
    }
    [[nodiscard]] bool flag(std::string_view column) const {
        return integer(column) != 0;
    }
    [[nodiscard]] bool null(std::string_view column) const {
        return at(column).isNull();
    }

    [[nodiscard]] std::optional<double> number(std::string_view column) const {
        const auto value = at(column);
        return value.isNull() ? std::nullopt : std::optional<double>(value.getDouble());
    }
    [[nodiscard]] std::optional<long> count(std::string_view column) const {
        const auto value = at(column);
        return value.isNull() ? std::nullopt : std::optional<long>(static_cast<long>(value.getInt64()));
    }
    /// A word of a vocabulary; nothing for NULL. Throws Error for a word that this program does not know.
    template <Term E>
    [[nodiscard]] std::optional<E> term(std::string_view column) const {
        const auto value = at(column);
        return value.isNull() ? std::nullopt : std::optional<E>(known<E>(value.getString()));
    }
    /// As term(), with `missing` for NULL.
    template <Term E>
    [[nodiscard]] E term(std::string_view column, E missing) const {
        return term<E>(column).value_or(missing);
    }
    /// Words separated by spaces.
    [[nodiscard]] std::vector<std::string> words(std::string_view column) const;
    /// Words of a vocabulary separated by spaces.
    template <Term E>
    [[nodiscard]] std::vector<E> terms(std::string_view column) const {
        std::vector<E> all;
        for (const auto& word : words(column)) {
            all.push_back(known<E>(word));
        }
        return all;
    }
    /// The five columns PREFIX_value, _low, _high, _unit, _qualifier, or without a prefix value, low, ...;
    /// nothing if no number is set.
    [[nodiscard]] std::optional<Quantity> quantity(std::string_view prefix = {}) const;

    template <Term E>
    [[nodiscard]] E known(std::string_view word) const {
        const auto value = parse_term<E>(word);
        if (!value) {
            unknown(Vocabulary<E>::name, word);
        }
        return *value;
    }
    /// Throws Error: this program does not know `word`, which is said to be a `kind`.
    [[noreturn]] void unknown(std::string_view kind, std::string_view word) const;

private:
    [[nodiscard]] SQLite::Column at(std::string_view column) const;

    const SQLite::Statement& statement_;
    std::string_view file_;
    mutable int next_ = 0;  ///< where the next column is looked for first
};

}  // namespace grounds::db
