// SPDX-License-Identifier: MIT
// What the server says of itself.
#pragma once

#include "base/json.hpp"

namespace grounds::mcp {

/// The stateless revision that is spoken.
inline constexpr auto modern_version = "2026-07-28";

Json server_info();
/// The result of server/discover.
Json discover();
/// The result of initialize; a version that is not ours is answered with our newest.
Json initialize(const Json& params);
/// The result of tools/list.
Json tool_list();

}  // namespace grounds::mcp
