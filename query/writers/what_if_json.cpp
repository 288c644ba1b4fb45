// SPDX-License-Identifier: MIT
#include "query/writers/answer_json.hpp"
#include "query/writers/texts.hpp"

namespace grounds::writers {

namespace {

Json assessment_json(const query::ClaimAnswer& answer, const Assessment& assessment) {
    Json evidence = Json::array();
    for (const auto& item : assessment.evidence) {
        evidence.push_back(evidence_json(answer, item));
    }
    return {{"verdict", word(assessment.verdict)},
            {"verdict_reason", known(assessment.verdict_reason)},
            {"certainty", certainty_json(assessment.certainty)},
            {"evidence", std::move(evidence)}};
}

}  // namespace

Json what_if_json(const query::ClaimAnswer& answer, const query::WhatIf& what_if) {
    return {{"conditions", what_if.conditions},
            {"removed", what_if.removed},
            {"caveats", what_if.caveats},
            {"before", assessment_json(answer, what_if.before)},
            {"after", assessment_json(answer, what_if.after)}};
}

}  // namespace grounds::writers
