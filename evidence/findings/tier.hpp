// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "schema/model/question.hpp"
#include "schema/model/study.hpp"

namespace grounds::evidence {

/// Tiers of design (docs/grading.md 2): 1 systematic review or pooled trials, or an authority's own reference value;
/// 2 single randomised trials; 3 observational or non-randomised with a comparison; 4 uncontrolled; 5 animal, in vitro,
/// narrative, opinion. A trial is 3 for a question that is not about an effect: nothing was randomised for that. What
/// an authority states at first hand is 1 for a question that is not about an effect, and 5 for one that is.
/// What a paper of any other design says of other people's work is 5, as narrative work. Of a question about cells
/// (`species: any`) an experiment on cells or animals is 3: it has its comparison, and nobody asks about people.
int tier_of(const Study& study, const Finding& finding, const Question& question);

/// "systematic reviews", "randomised trials", ...
std::string_view tier_name(int tier);

/// "systematic review", "randomised trial (parallel)", ...: a design as readers know it.
std::string_view design_text(Design design);

bool is_review(Design design);
bool is_randomised(Design design);

/// An experiment on animals or on cells.
bool is_laboratory(Design design);

/// What a body that is answerable for it states for others to rely on: guideline, fact sheet, pharmacopoeia, textbook.
bool is_authority(Design design);

/// Such a statement on a question that is not about an effect, read at first hand: it decides, and nobody grades it.
bool is_authoritative(const Study& study, const Finding& finding, QuestionKind question);

}  // namespace grounds::evidence
