// SPDX-License-Identifier: MIT
#pragma once

#include "evidence/assess.hpp"
#include "importer/store/writer.hpp"

namespace grounds::store {

/// Replaces everything that is derived for one question: assessments with their steps, ratings and bearings, the
/// fidelity of the citations of its claims' appearances, and its conflicts.
void store_derived(Writer& writer, long question_row, const evidence::QuestionAssessment& derived);

/// True if any stored assessment was made by other rules than `rules`.
bool has_other_rules(const db::Connection& db, std::string_view rules);

}  // namespace grounds::store
