// SPDX-License-Identifier: MIT
#pragma once

#include <span>

namespace grounds {

/// One numbered .sql file of schema/sql, embedded at build. A released file is never edited; changes are new files.
struct Migration {
    const char* name;
    const char* sql;
};

/// All migrations in order; the schema's version is their count.
std::span<const Migration> migrations();

}  // namespace grounds
