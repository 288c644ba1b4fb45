// SPDX-License-Identifier: MIT
// What can be read by its address: a claim, a source, a study, a reference, the glossary.
#pragma once

#include <optional>
#include <string>

#include "query/mcp/tool.hpp"

namespace grounds::mcp {

inline constexpr std::size_t most_resource_bytes = 256U << 10U;

/// The templates; and the list of `resources/list`: the glossary, then the sources by id.
Json resource_templates();
Json resource_list(const Asked& asked);

/// The contents as text; nothing if the address names no record.
struct Resource {
    std::string type;  ///< of HTTP
    std::string text;
};
std::optional<Resource> read_resource(const Asked& asked, const std::string& uri);

}  // namespace grounds::mcp
