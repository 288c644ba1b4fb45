// SPDX-License-Identifier: MIT
// How an assessment came about, rule by rule: the same functions as assess(), told step by step.
#pragma once

#include <string>
#include <vector>

#include "schema/model/dossier.hpp"

namespace grounds::explain {

/// One rule applied once. The names of rules are those of docs/grading.md and of the files in evidence/.
struct TraceStep {
    std::string rule;  ///< reading, bearing, directness, tier, independence, votes, grade/imprecision, ...
    std::vector<std::string> inputs;  ///< "study/finding", or an appearance with its marker
    std::string result;
    std::string because;  ///< with the numbers; may be empty
};

/// Every rule behind the verdict on a claim, its certainty, and the fidelity of its citations, in the order of
/// applying. Throws std::out_of_range if the dossier has no claim of this id.
std::vector<TraceStep> explain(const Dossier& unordered, const std::string& id);

}  // namespace grounds::explain
