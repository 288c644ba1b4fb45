// SPDX-License-Identifier: MIT
// The Markdown report (docs/report.md): the same database gives the same bytes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "query/load/answers.hpp"
#include "query/report/citations.hpp"

namespace grounds::report {

struct Report {
    std::string markdown;
    std::string bibliography;                  ///< BibLaTeX, for CitationStyle::pandoc; else empty
    std::map<std::string, std::string> plots;  ///< SVG documents by the file name that the report links to
};

/// One claim with its references, for reading by itself (`grounds why --format markdown`).
std::string claim_markdown(const query::ClaimAnswer& answer);

/// `plot_stem` begins the names of the plots' files beside the report; without it there are none.
Report build_report(const query::ReportData& data, CitationStyle style, const std::string& plot_stem = {});

}  // namespace grounds::report
