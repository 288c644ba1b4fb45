// SPDX-License-Identifier: MIT
#pragma once

#include "query/answers/answer.hpp"
#include "query/report/document.hpp"

namespace grounds::report {

/// A source: what it is, what it sells, how often it cites, how its passages were verified.
void write_source(md::Document& document, const query::SourceAnswer& answer);

}  // namespace grounds::report
