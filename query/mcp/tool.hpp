// SPDX-License-Identifier: MIT
// A tool: one file in query/mcp/tools and one line of tools.def.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/answers/answer.hpp"
#include "query/mcp/arguments.hpp"
#include "query/text/table.hpp"
#include "schema/db/connection.hpp"

namespace grounds::mcp {

/// What a tool works with: one state of the database.
struct Asked {
    const db::Connection& db;
    query::DatabaseInfo info;
    std::string base_url;  ///< where the site stands, with a slash at its end; "": addresses are relative to it
};

/// A line of the table of tools.
struct Tool {
    std::string_view name, title, description;
    std::span<const Field> fields;
    std::size_t usual_bytes;  ///< of an answer where no limit was asked for
    std::size_t most_bytes;   ///< of any answer
    Json (*run)(const Asked&, const Arguments&);
};
std::span<const Tool> tools();

/// The tool of this name; nothing if there is none.
const Tool* find_tool(std::string_view name);

/// The JSON Schema of all answers.
Json output_schema();

/// Runs it: the answer has its summary first, then where it comes from, and is not longer than the tool allows. Throws
/// BadArgument, and NotFound or Error as the loaders do.
Json call(const Tool& tool, const Asked& asked, const Json& given);

// --- for the tools ---

/// Of `total` rows those from the cursor's place on, at most `limit`; adds them to `answer` as "items", with "total".
/// Only these are made.
void add_rows(Json& answer, const Asked& asked, const Arguments& arguments, std::size_t total,
              const std::function<Json(std::size_t)>& row);

/// {"uri": "grounds://claim/ID", "page": "claim/ID.html"}, added to a row.
void add_address(Json& row, const Asked& asked, std::string_view kind, const std::string& id);

/// The standing of the claim in a row of claim_table().
Json claim_row(const Asked& asked, const query::Table& claims, std::size_t row);

#define TOOL(name, title, description, usual, most) \
    std::span<const Field> name##_fields();         \
    Json run_##name(const Asked& asked, const Arguments& arguments);
#include "query/mcp/tools.def"
#undef TOOL

}  // namespace grounds::mcp
