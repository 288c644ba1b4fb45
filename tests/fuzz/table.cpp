// SPDX-License-Identifier: MIT
// Any bytes as a table under a mapping that ships: each row is stored, skipped or a problem.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "importer/tables/import.hpp"

namespace {

grounds::tables::Mapping mapping() {
    const std::string path = GROUNDS_ROOT "/data/mappings/" GROUNDS_FUZZED_MAPPING ".yaml";
    std::ifstream file(path, std::ios::binary);
    grounds::Problems problems;
    auto read =
        grounds::tables::read_mapping({path, std::string((std::istreambuf_iterator<char>(file)), {})}, problems);
    if (!problems.empty()) {
        std::abort();
    }
    return read;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto shipped = mapping();
    static const auto& format = *grounds::tables::table_format_named(GROUNDS_FUZZED_TABLE);
    grounds::Dataset records;
    grounds::Problems problems;
    grounds::tables::TableImport tables(shipped, records, problems);
    tables.read({"fuzzed", std::string(reinterpret_cast<const char*>(data), size)}, format);
    tables.finish();
    return 0;
}
