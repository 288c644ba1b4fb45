// SPDX-License-Identifier: MIT
// A small database in which every column of every record is set somewhere.
#pragma once

#include <string>

#include "schema/db/connection.hpp"

namespace grounds::test {

/// Opens `path` with open_for_import() and fills it.
db::Connection sample_database(const std::string& path = ":memory:");

}  // namespace grounds::test
