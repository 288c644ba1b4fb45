// SPDX-License-Identifier: MIT
// The documented views (docs/views.md), row by row.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "query/load/export_scope.hpp"
#include "query/text/table.hpp"
#include "schema/db/connection.hpp"

namespace grounds::query {

/// Names of the views that the migrations leave: a new view is here without more code.
std::vector<std::string> view_names();

struct ViewReader {
    std::function<void(const std::vector<std::string>& columns)> columns;  ///< called once, first
    std::function<void(const std::vector<Value>& row)> row;
};

/// Reads a view, in SQLite's order and in its own column order. A filter applies to the view's claim, source, topic or
/// question, or to the claims behind these; throws Error if the view has nothing that it could apply to.
void read_view(const db::Connection& db, const std::string& view, const ExportScope& scope, const ViewReader& reader);

}  // namespace grounds::query
