// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <string>

#include "importer/tables/mapping.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    grounds::Problems problems;
    grounds::tables::read_mapping({"fuzzed", std::string(reinterpret_cast<const char*>(data), size)}, problems);
    return 0;
}
