// SPDX-License-Identifier: MIT
// A small database in which every column of every record is set somewhere.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace grounds::test {

/// Opens `path` with open_for_import() and fills it.
SQLite::Database sample_database(const std::string& path = ":memory:");

}  // namespace grounds::test
