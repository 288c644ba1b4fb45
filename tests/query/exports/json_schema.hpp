// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace grounds::test {

/// Where and why `value` does not fit `schema`; empty if it does. Knows what the schemas in docs/ use: type, enum,
/// const, required, properties, additionalProperties, items, minItems, maxItems, anyOf, $ref into #/$defs. Throws
/// std::invalid_argument for any other keyword, so that nothing goes unchecked.
std::vector<std::string> schema_faults(const nlohmann::json& schema, const nlohmann::json& value);

}  // namespace grounds::test
