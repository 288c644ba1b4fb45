// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "query/exports/export.hpp"
#include "schema/model/reference.hpp"

namespace grounds::test {

using namespace grounds::exports;

struct Exported {
    std::string text;
    std::size_t count = 0;
};

/// What `grounds export` writes; "" is the default format.
Exported exported(const db::Connection& db, const std::string& what, const std::string& format = "",
                  ExportRequest request = {});

/// Faults of a JSON text against a schema of docs/.
std::vector<std::string> faults_against(const std::string& schema, const nlohmann::json& document);

/// A work with something in most fields; `number` keeps the identifiers of several apart.
Reference work(const std::string& type = "article-journal", std::size_t number = 0);

/// Records that an importer could have made, with a hostile text in every place.
std::vector<Reference> nasty_works();

/// Puts a reference into a database that has the fixture's imports.
void insert(const db::Connection& db, const Reference& reference);

/// Puts a text into every column of the fixture that a person or a file can fill.
void fill_with(const db::Connection& db, const std::string& text);

}  // namespace grounds::test
