// SPDX-License-Identifier: MIT
// One fuzzer for each line of readers.def and formats.def: whatever the bytes are, a reader returns with records and
// problems.
#include <cstddef>
#include <cstdint>
#include <string>

#include "importer/readers/reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const grounds::readers::Reader& reader = *grounds::readers::reader_named(GROUNDS_FUZZED_FORMAT);
    grounds::Dataset records;
    grounds::Problems problems;
    reader.read({"fuzzed", std::string(reinterpret_cast<const char*>(data), size)}, records, problems);
    return 0;
}
