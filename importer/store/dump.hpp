// SPDX-License-Identifier: MIT
// The whole database as text: docs/dump.md. A line of JSON for each row of a record, none for what is derived.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "base/progress.hpp"
#include "schema/db/connection.hpp"

namespace grounds::store {

/// How a dump begins.
inline constexpr std::string_view dump_head = "{\"grounds-dump\":";

/// A table whose rows are records, or parts of them, and its columns.
struct DumpedTable {
    std::string name;
    std::vector<std::string> columns;
};

/// In the order in which the schema makes them.
std::vector<DumpedTable> dumped_tables(const db::Connection& db);

/// Goes through every line of a dump. The last one holds a hash that each line goes into, so that a dump that was cut
/// or changed is known.
class DumpHash {
public:
    void add(std::string_view line);
    [[nodiscard]] const std::string& value() const {
        return value_;
    }

private:
    std::string value_;
};

/// Gives the lines to `sink`. Returns how many rows there are. Throws Failure::Kind::damaged for a value that is none.
long write_dump(const db::Connection& db, const std::function<void(std::string_view)>& sink);

/// Whether anything was ever imported.
bool holds_records(const db::Connection& db);

/// Puts the rows of a dump into an empty database, inside the caller's transaction, and derives everything anew.
/// Returns how many rows; what is wrong with the dump (cut, changed, of another schema, or rows that the database
/// refuses) is one Problem with its line, and then nothing may be kept.
long read_dump(std::istream& dump, const std::string& file, const db::Connection& db, base::Progress& progress,
               Problems& problems);

}  // namespace grounds::store
