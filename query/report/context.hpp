// SPDX-License-Identifier: MIT
#pragma once

#include "query/report/anchor.hpp"
#include "query/report/citations.hpp"
#include "query/report/plots.hpp"

namespace grounds::report {

/// What the sections of one report share: the works named so far and the footnote labels given out.
struct ReportContext {
    explicit ReportContext(CitationStyle style) : citations(style) {}

    Citations citations;
    bool has_sources = true;  ///< a section on each source follows, so that names can link to it
    md::Labels labels;
    Plots plots;
};

/// The headings of claims and sources; they begin with a letter and are unique, so that links to them hold everywhere.
inline std::string claim_heading(std::string_view claim) {
    return "Claim " + std::string(claim);
}
inline std::string source_heading(std::string_view source) {
    return "Source " + std::string(source);
}

}  // namespace grounds::report
