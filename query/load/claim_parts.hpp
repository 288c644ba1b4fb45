// SPDX-License-Identifier: MIT
// What the importer derived and stored of a claim.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "query/answers/answer.hpp"
#include "schema/db/connection.hpp"
#include "schema/model/assessment.hpp"

namespace grounds::query {

/// The stored assessment of a claim; verdict `untested` and nothing else where it was not assessed.
Assessment load_assessment(const db::Connection& db, const std::string& claim);

/// Of many citations, by Citation::row.
using FidelityByCitation = std::map<long, std::vector<Fidelity>>;

FidelityByCitation fidelity_of_claim(const db::Connection& db, const std::string& claim);
FidelityByCitation fidelity_of_source(const db::Connection& db, const std::string& source);
std::vector<Fidelity> fidelity_of_citation(const db::Connection& db, long citation);

/// The stored synthesis of a question with its trials; nothing if the question has no randomised trials.
std::optional<Synthesis> load_synthesis(const db::Connection& db, const std::string& question);

/// For each source that asserts or hedges the claim: counted findings that do not support it, of studies that none of
/// the source's bound citations names, anywhere in it. Sources by id, findings as "study/finding"; none without
/// findings.
std::vector<LeftOut> left_out_by(const db::Connection& db, const ClaimAnswer& answer);

}  // namespace grounds::query
