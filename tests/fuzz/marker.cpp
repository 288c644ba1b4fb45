// SPDX-License-Identifier: MIT
// What an article prints where it cites: as a marker and as an entry of its list.
#include <cstddef>
#include <cstdint>
#include <string>

#include "importer/articles/references/references.hpp"
#include "works/marker.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    grounds::works::parse_marker(text);
    const auto entry = grounds::articles::parse_reference(text);
    grounds::articles::entry_named_by(text, {entry});
    grounds::articles::key_of(entry.reference);
    return 0;
}
