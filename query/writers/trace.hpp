// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "evidence/explain/explain.hpp"
#include "query/terminal.hpp"
#include "query/writers/json.hpp"

namespace grounds {

/// `grounds why --explain`: each rule with its result and reason, findings and citations each under their name.
std::string trace_text(const std::string& heading, const std::vector<TraceStep>& trace, const Screen& screen);

/// The key "trace" of docs/why.schema.json.
Json trace_json(const std::vector<TraceStep>& trace);

}  // namespace grounds
