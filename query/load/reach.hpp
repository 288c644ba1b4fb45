// SPDX-License-Identifier: MIT
// What hangs on a study or a work: the claims it bears on, and the places that cite it.
#pragma once

#include <string>

#include "query/text/table.hpp"
#include "schema/db/connection.hpp"

namespace grounds::query {

/// One row a claim and finding: claim, statement, finding, bearing, counted, why_not. Counted ones first.
Table claims_reached_by(const db::Connection& db, const std::string& study);

/// One row a citation of the work or of a record merged into it: appearance, source, source_title, claim, statement,
/// marker, resolution, fidelity (words separated by spaces).
Table citations_of(const db::Connection& db, const std::string& reference);

/// One row a printed figure that its cited work does not have: claim, statement, source, source_title, appearance,
/// printed, verdict, explanation. Worst first.
Table figures_not_found(const db::Connection& db);

/// One row a citation whose work says otherwise, as above but for `printed`.
Table citations_contradicted(const db::Connection& db);

/// Ids of the studies that answer a question, in order.
Table studies_on(const db::Connection& db, const std::string& question);

}  // namespace grounds::query
