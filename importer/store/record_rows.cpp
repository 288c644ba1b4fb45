// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <limits>
#include <stdexcept>

#include "base/error.hpp"
#include "importer/store/rows.hpp"
#include "importer/store/stored.hpp"

namespace grounds::store {

std::optional<long> row_of(const db::Connection& db, Kind kind, std::string_view id) {
    return db::Statement(db, fmt::format("SELECT id FROM {} WHERE {} = ?1", table_of(kind), key_column(kind)))
        .first([](const db::Row& row) { return row.integer("id"); }, id);
}

void RecordRows::set(Number number, long row) {
    if (row < 0 || row > std::numeric_limits<std::uint32_t>::max()) {
        throw std::length_error("RecordRows");
    }
    rows_.set(number, static_cast<std::uint32_t>(row));
}

long RecordRows::of(Kind kind, const std::string& id) const {
    const auto number = read_.find(kind, id);
    if (const long row = number ? at(*number) : 0; row != 0) {
        return row;
    }
    const auto row = row_of(db_, kind, id);
    if (!row) {
        throw Error("", "there is no " + title_of(kind, id),
                    "this is a fault of the program: the checks should say so");
    }
    return *row;
}

}  // namespace grounds::store
