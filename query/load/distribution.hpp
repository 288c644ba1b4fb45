// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "schema/db/connection.hpp"

namespace grounds::query {

/// How many records have each word of a vocabulary, in the vocabulary's order, zeros included.
struct Distribution {
    std::string name;  ///< verdicts, certainty, resolutions, fidelity, anchors, conflict_types, reference_states
    std::vector<std::pair<std::string, long>> counts;
};

std::vector<Distribution> load_distributions(const db::Connection& db);

}  // namespace grounds::query
