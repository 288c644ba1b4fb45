// SPDX-License-Identifier: MIT
#include "schema/db/row.hpp"

#include <fmt/format.h>

#include <sstream>

namespace grounds::db {

std::vector<std::string> Row::words(std::string_view column) const {
    std::istringstream stream(text(column));
    std::vector<std::string> all;
    for (std::string word; stream >> word;) {
        all.push_back(word);
    }
    return all;
}

std::optional<Quantity> Row::quantity(std::string_view prefix) const {
    const auto column = [&](std::string_view part) {
        return prefix.empty() ? std::string(part) : fmt::format("{}_{}", prefix, part);
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

void Row::unknown(std::string_view kind, std::string_view word) const {
    throw Error(std::string(file_), fmt::format("unknown {} '{}'", kind, word),
                "the file may have been changed by another program");
}

SQLite::Column Row::at(std::string_view column) const {
    const int count = statement_.getColumnCount();
    for (int tried = 0; tried < count; ++tried) {
        const int index = (next_ + tried) % count;
        if (column == statement_.getColumnName(index)) {
            next_ = index + 1;
            return statement_.getColumn(index);
        }
    }
    throw Error(std::string(file_), fmt::format("no column '{}' in the result", column));
}

}  // namespace grounds::db
