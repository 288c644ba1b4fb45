// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "query/answers/answer.hpp"
#include "query/answers/what_if.hpp"
#include "query/writers/json.hpp"
#include "query/writers/why_text.hpp"

namespace grounds::writers {

/// Before and after: the verdict, the certainty, the steps and votes that differ, and the evidence that is left.
std::string what_if_text(const query::ClaimAnswer& answer, const query::WhatIf& what_if, const WhyLayout& layout);

/// The key "what_if" of docs/why.schema.json.
Json what_if_json(const query::ClaimAnswer& answer, const query::WhatIf& what_if);

}  // namespace grounds::writers
