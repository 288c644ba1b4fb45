// SPDX-License-Identifier: MIT
// JSON of answers, as docs/why.schema.json and docs/audit.schema.json say. null where something is unknown.
#pragma once

#include "query/answers/answer.hpp"
#include "query/load/answers.hpp"
#include "query/writers/json.hpp"

namespace grounds::writers {

Json quantity_json(const std::optional<Quantity>& quantity);
Json figure_json(const Figure& figure);
Json citation_json(const Citation& citation, const std::vector<Fidelity>& fidelity);
Json conflict_json(const Conflict& conflict);
Json conflict_json(const query::NumberedConflict& conflict);
Json certainty_json(const Certainty& certainty);
/// null where nothing was pooled.
Json synthesis_json(const std::optional<Synthesis>& synthesis);
/// One finding of answer.assessment.evidence.
Json evidence_json(const query::ClaimAnswer& answer, const EvidenceItem& item);

/// `grounds why --format json`.
Json why_json(const query::ClaimAnswer& answer);

}  // namespace grounds::writers
