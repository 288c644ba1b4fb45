// SPDX-License-Identifier: MIT
// The formats that a table can be written in.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/terminal.hpp"
#include "query/text/table.hpp"

namespace grounds::writers {

/// One output format of tables: one file in query/writers and one line in writers.def.
struct TableWriter {
    std::string_view name;  ///< for --format
    std::string_view summary;
    std::string (*write)(const query::Table&, const base::Screen&);
};

/// All formats, in the order of writers.def; the first is the default.
std::span<const TableWriter> table_writers();

/// Writes `table` in the format named; throws Error for a name that is not in writers.def.
std::string write_table(const query::Table& table, std::string_view format, const base::Screen& screen);

#define WRITER(name, summary) std::string write_##name(const query::Table&, const base::Screen&);
#include "query/writers/writers.def"
#undef WRITER

}  // namespace grounds::writers
