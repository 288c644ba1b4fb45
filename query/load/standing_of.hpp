// SPDX-License-Identifier: MIT
// How single claims and citations stand, as the importer stored it: for whoever reads many, one after the other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/db/prepared.hpp"
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
    explicit StandingLoader(const SQLite::Database& db);

    std::optional<ClaimStanding> of(const std::string& claim);
    /// Of a citation, by Citation::row.
    std::vector<Fidelity> fidelity(long citation);

private:
    db::Prepared claim_;
    db::Prepared fidelity_;
};

}  // namespace grounds::query
