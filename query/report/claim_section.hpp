// SPDX-License-Identifier: MIT
#pragma once

#include "query/answers/answer.hpp"
#include "query/report/context.hpp"
#include "query/report/document.hpp"

namespace grounds::report {

/// Everything about one claim, under a heading that links can point to.
void write_claim(md::Document& document, const query::ClaimAnswer& answer, ReportContext& context);

}  // namespace grounds::report
