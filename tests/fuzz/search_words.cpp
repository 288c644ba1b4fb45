// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "query/answers/search_words.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    grounds::query::parse_search({reinterpret_cast<const char*>(data), size});
    return 0;
}
