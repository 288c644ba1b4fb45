// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "importer/records/kind.hpp"

namespace grounds::store {

using records::all_kinds;
using records::each_kind;
using records::Kind;
using records::title_of;

/// The table of a kind: its word, but for the two whose word would be too short there.
inline std::string table_of(Kind kind) {
    switch (kind) {
        case Kind::decision:
            return "duplicate_decision";
        case Kind::snapshot:
            return "retraction_snapshot";
        default:
            return std::string(to_string(kind));
    }
}

/// The column that holds the id of the sheets.
inline std::string key_column(Kind kind) {
    return kind == Kind::reference ? "key" : "slug";
}

}  // namespace grounds::store
