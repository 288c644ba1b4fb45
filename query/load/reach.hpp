// SPDX-License-Identifier: MIT
// What hangs on a study or a work: the claims it bears on, and the places that cite it.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "query/text/table.hpp"

namespace grounds::query {

/// One row a claim and finding: claim, statement, finding, bearing, counted, why_not. Counted ones first.
Table claims_reached_by(const SQLite::Database& db, const std::string& study);

/// One row a citation of the work or of a record merged into it: appearance, source, source_title, claim, statement,
/// marker, resolution, fidelity (words separated by spaces).
Table citations_of(const SQLite::Database& db, const std::string& reference);

/// One row a printed figure that its cited work does not have: claim, statement, source, source_title, appearance,
/// printed, verdict, explanation. Worst first.
Table figures_not_found(const SQLite::Database& db);

/// One row a citation whose work says otherwise, as above but for `printed`.
Table citations_contradicted(const SQLite::Database& db);

/// Ids of the studies that answer a question, in order.
Table studies_on(const SQLite::Database& db, const std::string& question);

}  // namespace grounds::query
