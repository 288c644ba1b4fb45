// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "query/report/inline.hpp"
#include "schema/model/reference.hpp"

namespace grounds::report {

/// What a work is called in running text: "Roguin Maor 2017"; its key if it has neither author nor title.
std::string work_name(const Reference& reference);

/// "https://doi.org/..." for a DOI, else the record's own http or https address; empty if there is neither.
std::string work_url(const Reference& reference);

/// A reference as the ICMJE recommendations ("Vancouver") write it: up to six authors, then "et al."; title; journal
/// abbreviation; year;volume(issue):pages; DOI and PMID as links.
md::Inline vancouver(const Reference& reference);

/// "Araujo CAL": family name, then initials without points.
std::string vancouver_name(const Name& name);

}  // namespace grounds::report
