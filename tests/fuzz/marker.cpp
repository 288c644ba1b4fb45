// SPDX-License-Identifier: MIT
// What an article prints where it cites: as a marker and as an entry of its list.
#include <cstddef>
#include <cstdint>
#include <string>

#include "evidence/resolution/marker.hpp"
#include "importer/draft/references/own_list.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    grounds::parse_marker(text);
    const auto entry = grounds::draft::parse_reference(text);
    grounds::draft::entry_named_by(text, {entry});
    grounds::draft::key_of(entry.reference);
    return 0;
}
