// SPDX-License-Identifier: MIT
// What a statement gives, for tests that look into a database.
#pragma once

#include <string>

#include "schema/db/statement.hpp"

namespace grounds::test {

/// The first column of the first row; NULL if there is none.
inline db::Value value_of(const db::Connection& db, const std::string& sql) {
    return db::Statement(db, sql).first([](const db::Row& row) { return row.values().at(0); }).value_or(db::Value());
}

inline long number_of(const db::Connection& db, const std::string& sql) {
    return static_cast<long>(std::get<std::int64_t>(value_of(db, sql)));
}

inline std::string text_of(const db::Connection& db, const std::string& sql) {
    return std::get<std::string>(value_of(db, sql));
}

}  // namespace grounds::test
