// SPDX-License-Identifier: MIT
#pragma once

#include "schema/db/statement.hpp"
#include "schema/load/library.hpp"

namespace grounds::test {

/// All references and all venues, for who looks through all of them.
inline Library whole_library(const db::Connection& db) {
    Library library;
    load::WorkLoader loader(db);
    db::Statement(db, "SELECT key FROM reference ORDER BY key").each([&](const db::Row& row) {
        library.works.push_back(loader.by_key(row.text("key")).value());
    });
    library.venues = load::load_venues(db);
    return library;
}

}  // namespace grounds::test
