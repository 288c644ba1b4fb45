// SPDX-License-Identifier: MIT
// Claims as lines of a list.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "query/text/table.hpp"
#include "schema/db/connection.hpp"
#include "schema/db/statement.hpp"
#include "schema/terms.hpp"

namespace grounds::query {

/// A claim as a line of a list.
struct ClaimOverview {
    std::string id;
    std::string statement;
    std::string question;
    std::string topic;               ///< of the question; empty if it has none
    std::optional<Verdict> verdict;  ///< nothing: not assessed yet
    std::optional<Level> certainty, lowest, highest;
    std::optional<SizeFound> size;  ///< of a claim that names one; the verdict is about its direction
    long conflicts = 0;
    long sources = 0;
    long appearances = 0;
};

/// Loads overviews, and keeps some: a claim that very many articles make has as many conflicts to count for each.
class OverviewLoader {
public:
    explicit OverviewLoader(const db::Connection& db);

    /// By id. Throws std::out_of_range if there is no such claim.
    ClaimOverview load(const std::string& claim);

private:
    db::Statement claim_;
    std::map<std::string, ClaimOverview> kept_;
};

/// Claims in the order given, as rows: id, statement, verdict, certainty, certainty_lowest, certainty_highest,
/// question, conflicts, sources, appearances, size, topic.
Table claim_table(const db::Connection& db, const std::vector<std::string>& claims);

}  // namespace grounds::query
