// SPDX-License-Identifier: MIT
// A claim in one line: what search, why and audit show.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <set>
#include <string>

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
ClaimOverview load_overview(const SQLite::Database& db, const std::string& claim);

/// Ids of the claims that name a size ("52 per cent fewer").
std::set<std::string> sized_claims(const SQLite::Database& db);

}  // namespace grounds::query
