// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "query/report/report.hpp"

namespace grounds::test {

using namespace grounds::query;

/// A report on these claims and this one source.
ReportData report_of(std::vector<ClaimAnswer> answers, const SourceSummary& source);

/// Two claims on one question, two sources, three studies: one of everything that a report shows.
ReportData small_report();

/// The same shape, with hostile texts in every field that a person or a file can fill.
ReportData hostile_report();

/// Claims in hostile_report().
inline constexpr std::size_t hostile_claims = 4;

}  // namespace grounds::test
