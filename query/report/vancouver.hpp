// SPDX-License-Identifier: MIT
#pragma once

#include "query/report/inline.hpp"
#include "schema/model/reference.hpp"

namespace grounds::report {

/// A reference as the ICMJE recommendations ("Vancouver") write it: up to six authors, then "et al."; title; journal
/// abbreviation; year;volume(issue):pages; DOI and PMID as links.
md::Inline vancouver(const Reference& reference);

/// "Araujo CAL": family name, then initials without points.
std::string vancouver_name(const Name& name);

}  // namespace grounds::report
