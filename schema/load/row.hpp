// SPDX-License-Identifier: MIT
// Reading columns by name, NULL-safe (SQLiteCpp's implicit conversions turn NULL into "" silently).
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "schema/error.hpp"
#include "schema/model/quantity.hpp"
#include "schema/vocabulary.hpp"

namespace grounds {

class Row {
public:
    explicit Row(SQLite::Statement& statement) : statement_(statement) {}

    /// Text, or "" for NULL: only for columns where empty and unknown are the same.
    [[nodiscard]] std::string text(const char* column) const { return statement_.getColumn(column).getString(); }
    [[nodiscard]] long integer(const char* column) const {
        return static_cast<long>(statement_.getColumn(column).getInt64());
    }
    [[nodiscard]] bool flag(const char* column) const { return integer(column) != 0; }
    [[nodiscard]] bool null(const char* column) const { return statement_.getColumn(column).isNull(); }

    [[nodiscard]] std::optional<double> number(const char* column) const {
        const auto value = statement_.getColumn(column);
        return value.isNull() ? std::nullopt : std::optional<double>(value.getDouble());
    }
    [[nodiscard]] std::optional<long> count(const char* column) const {
        return null(column) ? std::nullopt : std::optional<long>(integer(column));
    }
    /// A word of a vocabulary; nothing for NULL. Throws Error for a word that this program does not know.
    template <Term E>
    [[nodiscard]] std::optional<E> term(const char* column) const {
        if (null(column)) {
            return std::nullopt;
        }
        const auto word = text(column);
        const auto value = parse_term<E>(word);
        if (!value) {
            throw Error("database", "unknown " + std::string(Vocabulary<E>::name) + " '" + word + "'",
                        "the file may have been changed by another program");
        }
        return value;
    }
    /// Words separated by spaces.
    [[nodiscard]] std::vector<std::string> words(const char* column) const {
        std::istringstream stream(text(column));
        std::vector<std::string> all;
        for (std::string word; stream >> word;) {
            all.push_back(word);
        }
        return all;
    }
    /// The five columns PREFIX_value, _low, _high, _unit, _qualifier; nothing if no number is set.
    [[nodiscard]] std::optional<Quantity> quantity(const std::string& prefix) const {
        Quantity found;
        found.value = number((prefix + "_value").c_str());
        found.low = number((prefix + "_low").c_str());
        found.high = number((prefix + "_high").c_str());
        if (!found.value && !found.low && !found.high) {
            return std::nullopt;
        }
        found.unit = text((prefix + "_unit").c_str());
        found.qualifier = term<Qualifier>((prefix + "_qualifier").c_str());
        return found;
    }

private:
    SQLite::Statement& statement_;
};

}  // namespace grounds
