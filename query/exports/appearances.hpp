// SPDX-License-Identifier: MIT
// Appearances with what stands around them, one after the other.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <optional>
#include <string>

#include "query/load/export_scope.hpp"
#include "query/load/standing_of.hpp"
#include "schema/model/source.hpp"

namespace grounds {

struct SeenAppearance {
    const Appearance& appearance;
    const Source& source;
    const ClaimStanding& claim;
};

/// In the order of appearances_in().
void each_appearance(const SQLite::Database& db, const ExportScope& scope,
                     const std::function<void(const SeenAppearance&)>& visit);

}  // namespace grounds
