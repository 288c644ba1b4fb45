// SPDX-License-Identifier: MIT
#pragma once

#include "query/mcp/protocol.hpp"

namespace grounds::mcp {

/// Reads lines from standard input and writes an answer to each to what was standard output, until the input ends or
/// nobody reads. Anything else that is printed meanwhile goes to standard error.
void serve_standard_streams(Protocol& protocol);

}  // namespace grounds::mcp
