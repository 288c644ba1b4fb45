// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "works/match/record.hpp"

namespace grounds::match {

/// Indices of two records, the lesser first.
using RecordPair = std::pair<std::uint32_t, std::uint32_t>;

/// The pairs worth comparing, each once, sorted: records that share a DOI, PMID, PMCID, main title, or first author
/// with the beginning or end of the title. Of a block of many records (a title like "Editorial") each is compared with
/// its neighbours by author, year and place only, so that time grows with n log n and not with n squared. The records
/// must be sorted by key.
std::vector<RecordPair> candidate_pairs(std::span<const MatchRecord> records);

}  // namespace grounds::match
