// SPDX-License-Identifier: MIT
// GRADE certainty of the body behind a verdict (docs/grading.md 3; Guyatt 2008 and the GRADE handbook, chapter 5).
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/findings/verdict.hpp"
#include "evidence/grade/pooled_body.hpp"
#include "schema/model/assessment.hpp"

namespace grounds::grade {

/// What every domain looks at.
struct GradeInput {
    const Question* question = nullptr;
    const Claim* claim = nullptr;
    const Dossier* dossier = nullptr;
    Verdict verdict = Verdict::no_evidence_recorded;
    /// The pieces that decided the verdict; without authorities' statements where studies stand beside them.
    std::vector<const evidence::Weighed*> body;
    bool by_counter_example = false;  ///< a claim about all fell by a part, so other people are no indirectness
    const evidence::Weighed* lead =
        nullptr;                     ///< among reviews, the one that is rated (see lead_of); else the first of body
    std::optional<PooledBody> pool;  ///< of the body, where two trials or more can be pooled and no review decides
};

/// One domain of GRADE: a pure function that gives its step. A new domain is one file and one line of domains.cpp.
struct GradeDomain {
    Domain domain;
    Step (*rate)(const GradeInput&, const std::vector<Step>& before);
};

std::span<const GradeDomain> grade_domains();

/// Rates the certainty. `none` on all three levels when there is no evidence, and where the verdict rests on an
/// authority's statement that the authority does not grade: nobody's grade is made up.
Certainty grade(const GradeInput& input);

/// The pieces that are rated for a verdict: studies where there are any, else the authorities' statements.
std::vector<const evidence::Weighed*> without_statements(const std::vector<const evidence::Weighed*>& deciding,
                                                         const Question& question);

/// Among several reviews the one whose certainty is rated: with a printed rating first, then more studies, then the id.
const evidence::Weighed* lead_of(const std::vector<const evidence::Weighed*>& body);

/// Pieces that a domain looks at: the lead alone where reviews decide (their trials overlap), else the whole body.
std::vector<const evidence::Weighed*> rated_pieces(const GradeInput& input);

/// The step that a review's authors printed for a domain; nothing where the lead prints no certainty.
std::optional<Step> printed_step(const GradeInput& input, Domain domain);

}  // namespace grounds::grade
