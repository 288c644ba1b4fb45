// SPDX-License-Identifier: MIT
// Appearances with what stands around them, one after the other.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "query/load/export_scope.hpp"
#include "query/load/standing_of.hpp"
#include "schema/db/connection.hpp"
#include "schema/model/source.hpp"

namespace grounds::exports {

struct SeenAppearance {
    const Appearance& appearance;
    const Source& source;
    const query::ClaimStanding& claim;
};

/// In the order of appearances_in().
void each_appearance(const db::Connection& db, const query::ExportScope& scope,
                     const std::function<void(const SeenAppearance&)>& visit);

}  // namespace grounds::exports
