// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

namespace grounds {

/// JSON whose keys stand in the order of writing, so that the same data gives the same bytes.
using Json = nlohmann::ordered_json;

}  // namespace grounds
