// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/json_text.hpp"

namespace grounds::base {

/// Reads the JSON that programs write, by the library that is fast at it. Returns whether the text was read to its end;
/// if not, a part of it may have gone to the handler. It says no to whatever is rare: every fault, a number that is too
/// large for the machine, a text that is no object or list, that is nested more than a hundred deep, or that is
/// longer than a megabyte, since it takes ten times the room of the text.
bool read_plain_json(std::string_view text, JsonEvents& events);

}  // namespace grounds::base
