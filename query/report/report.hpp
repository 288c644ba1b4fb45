// SPDX-License-Identifier: MIT
// The Markdown report (docs/report.md): the same database gives the same bytes.
#pragma once

#include <string>
#include <string_view>

#include "base/spool.hpp"
#include "query/load/answers.hpp"
#include "query/report/citations.hpp"
#include "query/report/plots.hpp"

namespace grounds::report {

/// A report that is ready to be written. What is long lies in temporary files, so that one on very many claims takes no
/// more memory than one on a few.
struct Report {
    base::Spool head, body;    ///< Markdown: the one behind the other
    base::Spool bibliography;  ///< BibLaTeX, for CitationStyle::pandoc; else empty
    PlotFiles plots;           ///< by the file name that the report links to

    void write(const base::Sink& sink) const {
        head.read(sink);
        body.read(sink);
    }
    [[nodiscard]] std::string markdown() const {
        return head.text() + body.text();
    }
};

/// One claim with its references, for reading by itself (`grounds why --format markdown`).
std::string claim_markdown(const query::ClaimAnswer& answer);

/// `plot_stem` begins the names of the plots' files beside the report; without it there are none.
Report build_report(const query::ReportData& data, CitationStyle style, const std::string& plot_stem = {});

}  // namespace grounds::report
