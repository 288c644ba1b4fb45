// SPDX-License-Identifier: MIT
// A synthesis as text and as JSON.
#pragma once

#include <string>

#include "query/pool/synthesis.hpp"
#include "query/terminal.hpp"
#include "query/writers/json.hpp"

namespace grounds {

/// The object of docs/synthesis.md; numbers that there are not are null.
Json pool_json(const PoolReport& report);

/// One page; ratios are shown on their own scale too.
std::string pool_text(const PoolReport& report, const Screen& screen);

/// "random-effects" or "fixed-effect".
std::string_view model_word(const PoolRequest& request);

}  // namespace grounds
