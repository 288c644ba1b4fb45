// SPDX-License-Identifier: MIT
// Reading columns by name, NULL-safe. What is not of the kind that is asked for is damage, and said as such: never
// a zero or an empty text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/error.hpp"
#include "schema/model/quantity.hpp"
#include "schema/vocabulary.hpp"

struct sqlite3_value;

namespace grounds::db {

/// NULL, INTEGER, REAL or TEXT.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

class Prepared;

/// The current row of a statement. Cheapest when columns are read in the order of the statement.
class Row {
public:
    /// `file` is named in errors.
    Row(const Prepared& statement, std::string_view file) : statement_(statement), file_(file) {}

    /// Text, or "" for NULL: only for columns where empty and unknown are the same.
    [[nodiscard]] std::string text(std::string_view column) const;
    [[nodiscard]] long integer(std::string_view column) const;
    [[nodiscard]] bool flag(std::string_view column) const {
        return integer(column) != 0;
    }
    [[nodiscard]] bool null(std::string_view column) const;
    /// Finite, or nothing for NULL.
    [[nodiscard]] std::optional<double> number(std::string_view column) const;
    [[nodiscard]] std::optional<long> count(std::string_view column) const;
    /// A word of a vocabulary; nothing for NULL. Throws Error for a word that this program does not know.
    template <Term E>
    [[nodiscard]] std::optional<E> term(std::string_view column) const {
        const auto word = text_or_null(column);
        return word ? std::optional<E>(known<E>(*word)) : std::nullopt;
    }
    /// As term(), with `missing` for NULL.
    template <Term E>
    [[nodiscard]] E term(std::string_view column, E missing) const {
        return term<E>(column).value_or(missing);
    }
    /// Words separated by spaces.
    [[nodiscard]] std::vector<std::string> words(std::string_view column) const;
    /// Whole numbers of no sign, separated by spaces.
    [[nodiscard]] std::vector<long> integers(std::string_view column) const;
    /// Words of a vocabulary separated by spaces.
    template <Term E>
    [[nodiscard]] std::vector<E> terms(std::string_view column) const {
        std::vector<E> all;
        for (const auto& word : words(column)) {
            all.push_back(known<E>(word));
        }
        return all;
    }
    /// A JSON array of texts; empty for NULL.
    [[nodiscard]] std::vector<std::string> texts(std::string_view column) const;
    /// The members of a JSON object; what is not a text is given as JSON. Empty for NULL.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> members(std::string_view column) const;
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

    /// All columns, for a row that is shown as it is.
    [[nodiscard]] std::vector<Value> values() const;

    /// To be called between rows: the next column asked for is likely the first.
    void rewind() {
        next_ = 0;
    }

private:
    [[nodiscard]] sqlite3_value* value_at(std::string_view column) const;
    [[nodiscard]] std::string text_in(std::string_view column, sqlite3_value* value) const;
    [[nodiscard]] std::optional<std::string> text_or_null(std::string_view column) const;
    [[noreturn]] void damaged(std::string_view column, std::string_view belongs) const;

    const Prepared& statement_;
    std::string_view file_;
    mutable std::size_t next_ = 0;  ///< where the next column is looked for first
};

}  // namespace grounds::db
