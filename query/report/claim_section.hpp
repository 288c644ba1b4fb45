// SPDX-License-Identifier: MIT
#pragma once

#include "query/answer.hpp"
#include "query/report/context.hpp"
#include "query/report/document.hpp"

namespace grounds {

/// Everything about one claim, under a heading that links can point to.
void write_claim(md::Document& document, const ClaimAnswer& answer, ReportContext& context);

}  // namespace grounds
