// SPDX-License-Identifier: MIT
// A synthesis as text and as JSON.
#pragma once

#include <string>

#include "base/terminal.hpp"
#include "query/pool/synthesis.hpp"
#include "query/writers/json.hpp"

namespace grounds::writers {

/// The object of docs/synthesis.md; numbers that there are not are null.
Json pool_json(const pooling::PoolReport& report);

/// One page; ratios are shown on their own scale too.
std::string pool_text(const pooling::PoolReport& report, const base::Screen& screen);

/// "random-effects" or "fixed-effect".
std::string_view model_word(const pooling::PoolRequest& request);

}  // namespace grounds::writers
