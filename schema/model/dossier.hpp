// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "schema/model/question.hpp"
#include "schema/model/reference.hpp"
#include "schema/model/source.hpp"
#include "schema/model/study.hpp"

namespace grounds {

/// Everything the rules need to know about one question. Pure data: the evidence functions read nothing else.
struct Dossier {
    Question question;
    std::vector<Claim> claims;            ///< by id
    std::vector<Appearance> appearances;  ///< of these claims, by id
    std::vector<Finding> findings;        ///< that answer the question, by study and id
    /// Findings of `question.evidence_from[i].question`, by that question's id.
    std::map<std::string, std::vector<Finding>> indirect_findings;
    std::map<std::string, Question> linked_questions;  ///< the questions of `indirect_findings`
    /// Studies of all findings above and of all works that the appearances cite, by id.
    std::map<std::string, Study> studies;
    /// All findings of the studies that the appearances cite (for fidelity and figures), by study id.
    std::map<std::string, std::vector<Finding>> cited_findings;
    std::map<std::string, Reference> references;            ///< by key: cited, candidates, reports
    std::map<std::string, Source> sources;                  ///< of the appearances, by id
    std::map<std::string, std::string> superseded_by;       ///< reference key -> key of the newer version
    std::map<std::string, std::string> study_of_reference;  ///< reference key -> study id
    /// For each source with an `avoid` advice in `claims`: everything of that source that rests on a bound citation.
    std::vector<Appearance> relied_on;
    /// Findings with role `limit` (an authority's upper limit) on this question or on its substance; none if no claim
    /// names a dose.
    std::vector<Finding> limits;
};

}  // namespace grounds
