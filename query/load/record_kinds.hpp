// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace grounds::query {

/// What hangs on a record of one kind, under a name of its own.
struct PartQuery {
    const char* name;
    const char* sql;  ///< ?1 is the record's id
};

/// How a kind of record is read for `show`. In all statements ?1 is the record's id.
struct RecordKind {
    std::string_view name;
    const char* ids;     ///< SELECT id of all, for prefixes
    const char* fields;  ///< columns ending in "_id" and "id" of a t.* are row numbers and are not shown
    std::span<const PartQuery> parts;
};

std::span<const RecordKind> record_kind_table();

}  // namespace grounds::query
