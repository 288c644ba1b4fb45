// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "schema/model/duplicate.hpp"
#include "works/match/record.hpp"

namespace grounds::match {

/// Which records are one work: every merged record with the one that stands for it, the pairs that a person should look
/// at, and those that a person said are different; sorted by keys. A person's word outranks what the program finds, and
/// the program never joins records with two DOIs, by whatever way. Of one work the record that a person named first
/// stands for it, else one that the sheets use, else the richest, else the first by key. Decisions name keys of
/// records; other keys are passed over. Where two decisions contradict each other, `different` holds. The order of
/// records and decisions does not change the result.
std::vector<Duplicate> find_duplicates(std::vector<MatchRecord> records,
                                       const std::vector<DuplicateDecision>& decisions);

}  // namespace grounds::match
