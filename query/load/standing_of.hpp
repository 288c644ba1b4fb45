// SPDX-License-Identifier: MIT
// How single claims stand, as the importer stored it: for whoever reads many, one after the other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/db/statement.hpp"
#include "schema/model/assessment.hpp"

namespace grounds::query {

struct ClaimStanding {
    std::string id;
    std::string statement;
    std::optional<SizeFound> size;   ///< of a claim that names one; the verdict is about its direction
    std::optional<Verdict> verdict;  ///< nothing: not assessed yet
    std::string verdict_reason;
    Level certainty = Level::none, lowest = Level::none, highest = Level::none;
};

class StandingLoader {
public:
    explicit StandingLoader(const db::Connection& db);

    std::optional<ClaimStanding> of(const std::string& claim);

private:
    db::Statement claim_;
};

}  // namespace grounds::query
