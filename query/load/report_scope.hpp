// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "query/answers/answer.hpp"
#include "schema/db/connection.hpp"

namespace grounds::query {

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

/// Finds the claims and sources of a scope. Throws NotFound for a claim, source or topic that is not in the database.
/// `db` must outlive the result.
ReportData load_report(const db::Connection& db, const ReportScope& scope);

}  // namespace grounds::query
