// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

#include "query/answers/answer.hpp"

namespace grounds::query {

/// For each source that asserts or hedges the claim: counted findings that do not support it, of studies that none of
/// the source's bound citations names, anywhere in it. Sources by id, findings as "study/finding"; none without
/// findings.
std::vector<LeftOut> left_out_by(const SQLite::Database& db, const ClaimAnswer& answer);

}  // namespace grounds::query
