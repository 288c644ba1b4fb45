// SPDX-License-Identifier: MIT
// The second judgement of a claim that names a size: was that size found, and as what? (docs/grading.md 2)
#pragma once

#include <optional>
#include <vector>

#include "evidence/findings/verdict.hpp"
#include "schema/model/assessment.hpp"
#include "schema/model/dossier.hpp"

namespace grounds::figures {

/// Nothing for a claim without a size. Looks at the counted evidence first (the effect itself, then its interval, in
/// the claim's unit: per cent of the control, per cent of people), then at every number on record.
std::optional<SizeJudgement> judge_size(const Claim& claim, const std::vector<evidence::Weighed>& evidence,
                                        const Dossier& dossier);

}  // namespace grounds::figures
