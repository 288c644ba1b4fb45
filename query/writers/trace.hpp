// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/terminal.hpp"
#include "evidence/explain/explain.hpp"
#include "query/writers/json.hpp"

namespace grounds::writers {

/// `grounds why --explain`: each rule with its result and reason, findings and citations each under their name.
std::string trace_text(const std::string& heading, const std::vector<explain::TraceStep>& trace,
                       const base::Screen& screen);

/// The key "trace" of docs/why.schema.json.
Json trace_json(const std::vector<explain::TraceStep>& trace);

}  // namespace grounds::writers
