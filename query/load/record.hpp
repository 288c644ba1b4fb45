// SPDX-License-Identifier: MIT
// Any record by its id, with everything that hangs on it, and the ids that a beginning of one means.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/text/table.hpp"
#include "schema/db/connection.hpp"

namespace grounds::query {

/// A list that belongs to a record: an appearance's figures, a study's findings, ...
struct RecordPart {
    std::string name;
    Table rows;
};

/// A stored record as it is, with what hangs on it.
struct Record {
    std::string kind;  ///< source, claim, ...
    std::string id;
    Table fields;  ///< one row
    std::vector<RecordPart> parts;
};

/// Kinds of records that have an id, in the order in which ids are looked up.
std::vector<std::string> record_kinds();

/// Records with exactly this id; of `kind` only, unless that is empty. Several kinds may use the same id.
std::vector<Record> find_records(const db::Connection& db, std::string_view kind, const std::string& id);

/// "kind id" for records whose id begins with `prefix`, at most `limit`.
struct RecordName {
    std::string kind, id;
};
std::vector<RecordName> names_with_prefix(const db::Connection& db, std::string_view kind, const std::string& prefix,
                                          long limit);

/// The id of the source that `text` names: the id itself, or a beginning that only one source has ("001").
/// Throws NotFound if there is none, Error if several begin so.
std::string source_named(const db::Connection& db, const std::string& text);

/// The same for a side of a conflict: a source or a study.
std::string side_named(const db::Connection& db, const std::string& text);

/// The same for a work: a reference's key or a study's id.
std::string work_id_named(const db::Connection& db, const std::string& text);

}  // namespace grounds::query
