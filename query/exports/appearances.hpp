// SPDX-License-Identifier: MIT
// Appearances with what stands around them, one after the other.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "query/load/answers.hpp"
#include "schema/db/connection.hpp"
#include "schema/model/source.hpp"

namespace grounds::exports {

/// An appearance with what an export says beside it. Valid only while it is visited.
struct SeenAppearance {
    const Appearance& appearance;
    const Source& source;
    const query::ClaimStanding& claim;
};

/// In the order of appearances_in().
void each_appearance(const db::Connection& db, const query::ExportScope& scope,
                     const std::function<void(const SeenAppearance&)>& visit);

/// schema.org's scale of fact checks: 1 false ... 5 true.
inline constexpr int worst_rating = 1;
inline constexpr int best_rating = 5;

/// A number only where the evidence answers and at least moderate certainty is sure (its lower bound); 5 and 1 need
/// high. Nothing without evidence, for inconclusive, not assessed, and for a size of which only the direction is
/// supported:
/// none of them is a place on a scale from false to true (docs/exports.md has the table).
std::optional<int> rating_value(const query::ClaimStanding& claim);

/// "no effect shown, moderate certainty (could be low to moderate)", "nothing recorded here", "not assessed".
std::string rating_words(const query::ClaimStanding& claim);

}  // namespace grounds::exports
