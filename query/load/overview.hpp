// SPDX-License-Identifier: MIT
// A claim in one line: what search, why and audit show.
#pragma once

#include <map>
#include <optional>
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
    std::optional<SizeFound> size;  ///< of a claim that names one; the verdict is about its direction
    long conflicts = 0;
    long sources = 0;
    long appearances = 0;
};

/// By id. Throws std::out_of_range if there is no such claim.
ClaimOverview load_overview(const db::Connection& db, const std::string& claim);

/// What became of the sizes that claims name ("52 per cent fewer"), by claim.
std::map<std::string, SizeFound> sizes_of_claims(const db::Connection& db);

}  // namespace grounds::query
