// SPDX-License-Identifier: MIT
#pragma once

#include "query/answers/answer.hpp"
#include "query/report/context.hpp"
#include "query/report/document.hpp"

namespace grounds::report {

/// Who says it: one item for each appearance, below it what it cites, how that was resolved, and whether the cited work
/// says so.
void write_appearances(md::Document& document, const query::ClaimAnswer& answer, ReportContext& context);

}  // namespace grounds::report
