// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "schema/model/question.hpp"
#include "schema/model/study.hpp"

namespace grounds::evidence {

/// In what a finding's study differs from the question (GRADE indirectness), and what the records do not tell.
struct Directness {
    std::vector<Mismatch> indirect;
    std::vector<Mismatch> unknown;
};

/// Asked of cells or tissue, whatever they come from (`species: any`): no animal and no dish is indirect for it.
bool about_cells(const Question& question);

/// Compares species, form and population groups; `link` is set when the finding answers another question, and then its
/// domains are added; so is what a person judged of the finding. A question without population groups trusts that the
/// finding was filed under the right one.
Directness directness_of(const Study& study, const Finding& finding, const Question& question,
                         const EvidenceLink* link);

/// True if two words of the list of forms name the same form (oxide monohydrate is an oxide, bisglycinate a glycinate).
bool same_form(std::string_view a, std::string_view b);

/// Sides of an outcome that words and unit name, each once, in the order of Aspect; none where neither tells it.
/// "Frequency or severity" are two.
std::vector<Aspect> aspects_in(std::string_view outcome, std::string_view unit);

/// True if both name sides and share none.
bool other_aspects(const std::vector<Aspect>& asked, const std::vector<Aspect>& measured);

}  // namespace grounds::evidence
