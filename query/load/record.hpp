// SPDX-License-Identifier: MIT
// Any record by its id, with everything that hangs on it.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <string_view>
#include <vector>

#include "query/text/table.hpp"

namespace grounds::query {

/// A list that belongs to a record: an appearance's figures, a study's findings, ...
struct RecordPart {
    std::string name;
    Table rows;
};

struct Record {
    std::string kind;  ///< source, claim, ...
    std::string id;
    Table fields;  ///< one row
    std::vector<RecordPart> parts;
};

/// Kinds of records that have an id, in the order in which ids are looked up.
std::vector<std::string> record_kinds();

/// Records with exactly this id; of `kind` only, unless that is empty. Several kinds may use the same id.
std::vector<Record> find_records(const SQLite::Database& db, std::string_view kind, const std::string& id);

/// "kind id" for records whose id begins with `prefix`, at most `limit`.
struct RecordName {
    std::string kind, id;
};
std::vector<RecordName> names_with_prefix(const SQLite::Database& db, std::string_view kind, const std::string& prefix,
                                          long limit);

}  // namespace grounds::query
