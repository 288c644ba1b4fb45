// SPDX-License-Identifier: MIT
// From a table to the pooled effect: no number in it may lead to anything but a number or a state.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "query/pool/synthesis.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto report = grounds::pooling::synthesise(
        grounds::pooling::read_study_table({reinterpret_cast<const char*>(data), size}), {});
    if (report.pool.summary && !std::isfinite(report.pool.summary->estimate)) {
        std::abort();
    }
    return 0;
}
