// SPDX-License-Identifier: MIT
#include "query/writers/writer.hpp"

#include <fmt/format.h>

#include <array>

#include "base/error.hpp"

namespace grounds::writers {

std::span<const TableWriter> table_writers() {
    static constexpr auto all = std::to_array<TableWriter>({
#define WRITER(name, summary) {#name, summary, write_##name},
#include "query/writers/writers.def"
#undef WRITER
    });
    return all;
}

std::string write_table(const query::Table& table, std::string_view format, const base::Screen& screen) {
    for (const auto& writer : table_writers()) {
        if (writer.name == format) {
            return writer.write(table, screen);
        }
    }
    throw Error("--format", fmt::format("no table format '{}'", format));
}

}  // namespace grounds::writers
