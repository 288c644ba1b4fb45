// SPDX-License-Identifier: MIT
// Reading tables without files.
#pragma once

#include "importer/tables/import.hpp"
#include "tests/importer/readers/reading.hpp"

#include <cstdlib>

namespace grounds::test {

using namespace grounds::check;

using namespace grounds::tables;

/// A folder for the files beside a table.
struct ScratchFolder {
    ScratchFolder() : path(std::filesystem::temp_directory_path() / "grounds-tables-XXXXXX") {
        auto name = path.string();
        path = mkdtemp(name.data());
    }
    ~ScratchFolder() {
        std::filesystem::remove_all(path);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    std::filesystem::path path;
};

/// One table and its mapping, read and checked.
inline Read read_table(const std::string& mapping_text, const std::string& table, const std::string& name = "t.csv",
                       Known known = {}) {
    Read read;
    const auto mapping = read_mapping({"m.yaml", mapping_text}, read.problems);
    if (!read.problems.empty()) {
        return read;
    }
    TableImport import(mapping, read.data, read.problems);
    import.read({name, table}, *table_format_for(name));
    import.finish();
    check::check(read.data, known, read.problems);
    return read;
}

}  // namespace grounds::test
