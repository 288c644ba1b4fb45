// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include "query/writers/json.hpp"
#include "schema/model/reference.hpp"

namespace grounds::writers {

/// The works that an answer names by key: how they are cited, where they are, and what became of them. One that no
/// snapshot of Retraction Watch was loaded for is "unchecked".
Json works_json(const std::map<std::string, Reference>& references);

}  // namespace grounds::writers
