// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace grounds::test {

/// How often `part` stands in `text`, places that overlap once.
inline std::size_t times(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) {
        ++found;
    }
    return found;
}

}  // namespace grounds::test
