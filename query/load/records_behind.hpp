// SPDX-License-Identifier: MIT
// Which records a claim's judgement rests on, and which of them differ between two databases.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "schema/db/connection.hpp"

namespace grounds::query {

/// (kind, id) to the hash of the record's content. A finding has none of its own: it is there or not.
using RecordHashes = std::map<std::pair<std::string, std::string>, std::string>;

/// The claim, its question and those linked to it, and the studies that answer them, with findings and reports.
RecordHashes records_behind_verdict(const db::Connection& db, const std::string& claim);

/// The claim's appearances, their sources, the works that they cite or may cite, and the studies of these.
RecordHashes records_behind_fidelity(const db::Connection& db, const std::string& claim);

/// "study x changed", "finding x/y no longer bears on it", by kind and id. The findings of a study that came or went
/// are not named.
std::vector<std::string> differing(const RecordHashes& before, const RecordHashes& after);

}  // namespace grounds::query
