// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "query/mcp/protocol.hpp"

namespace grounds::mcp {

/// Reads lines from standard input and writes an answer to each to what was standard output, until the input ends or
/// nobody reads. Anything else that is printed meanwhile goes to standard error.
void serve_standard_streams(Protocol& protocol);

/// As one line of UTF-8; every character that a line reader might break at is escaped.
std::string one_line(const Json& json);

/// Control characters, direction marks and what nobody sees are removed from every text of it.
void clean(Json& json);

/// Cuts until one_line() has at most `most` bytes: first whole rows from the end of the lists, the longest list first
/// but `items` last, then long texts. What was cut is named in "dropped". A list at the top that has a length in
/// "returned" has it corrected.
void fit(Json& answer, std::size_t most);

}  // namespace grounds::mcp
