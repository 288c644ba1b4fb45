// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "query/exports/export.hpp"
#include "schema/model/reference.hpp"

namespace grounds::test {

struct Exported {
    std::string text;
    std::size_t count = 0;
};

/// What `grounds export` writes; "" is the default format.
Exported exported(const SQLite::Database& db, const std::string& what, const std::string& format = "",
                  ExportRequest request = {});

/// Faults of a JSON text against a schema of docs/.
std::vector<std::string> faults_against(const std::string& schema, const nlohmann::json& document);

/// Puts a reference into a database that has the fixture's imports.
void insert(SQLite::Database& db, const Reference& reference);

/// Puts a text into every column of the fixture that a person or a file can fill.
void fill_with(SQLite::Database& db, const std::string& text);

}  // namespace grounds::test
