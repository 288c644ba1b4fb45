// SPDX-License-Identifier: MIT
// A claim in one line: what search, why and audit show.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "schema/db/connection.hpp"
#include "schema/terms.hpp"

namespace grounds::query {

struct ClaimOverview {
    std::string id;
    std::string statement;
    std::string question;
    std::optional<Verdict> verdict;  ///< nothing: not assessed yet
    std::optional<Level> certainty, lowest, highest;
    bool sized = false;  ///< the claim names a size; the verdict is about its direction only
    long conflicts = 0;
    long sources = 0;
    long appearances = 0;
};

/// By id. Throws std::out_of_range if there is no such claim.
ClaimOverview load_overview(const db::Connection& db, const std::string& claim);

/// Ids of the claims that name a size ("52 per cent fewer").
std::set<std::string> sized_claims(const db::Connection& db);

}  // namespace grounds::query
