// SPDX-License-Identifier: MIT
#pragma once

#include "query/answer.hpp"
#include "query/report/document.hpp"

namespace grounds {

/// A source: what it is, what it sells, how often it cites, how its passages were verified.
void write_source(md::Document& document, const SourceAnswer& answer);

}  // namespace grounds
