// SPDX-License-Identifier: MIT
// The Markdown report (docs/report.md): the same database gives the same bytes.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "query/answer.hpp"
#include "query/report/citations.hpp"

namespace grounds {

/// What a report is about.
struct ReportScope {
    enum class Kind { all, claim, source, topic };
    Kind kind = Kind::all;
    std::string id;  ///< of the claim or source, or the topic; empty for all
};

/// What a report is made from. Claims and sources are asked for one by one, in the order given.
struct ReportData {
    ReportScope scope;
    DatabaseInfo info;
    std::vector<std::string> claims;   ///< ids, in the order of the report
    std::vector<std::string> sources;  ///< ids of the sources that make these claims
    std::function<ClaimAnswer(const std::string&)> claim;
    std::function<SourceAnswer(const std::string&)> source;
};

struct Report {
    std::string markdown;
    std::string bibliography;                  ///< BibLaTeX, for CitationStyle::pandoc; else empty
    std::map<std::string, std::string> plots;  ///< SVG documents by the file name that the report links to
};

/// One claim with its references, for reading by itself (`grounds why --format markdown`).
std::string claim_markdown(const ClaimAnswer& answer);

/// `plot_stem` begins the names of the plots' files beside the report; without it there are none.
Report build_report(const ReportData& data, CitationStyle style, const std::string& plot_stem = {});

/// Finds the claims and sources of a scope. Throws NotFound for a claim, source or topic that is not in the database.
/// `db` must outlive the result.
ReportData load_report(const SQLite::Database& db, const ReportScope& scope);

}  // namespace grounds
