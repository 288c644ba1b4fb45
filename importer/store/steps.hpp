// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/problem.hpp"
#include "base/progress.hpp"
#include "evidence/assess.hpp"
#include "importer/store/plan.hpp"
#include "importer/store/reconcile.hpp"
#include "importer/store/stored.hpp"
#include "importer/store/writer.hpp"
#include "schema/db/connection.hpp"
#include "schema/model/assessment.hpp"

namespace grounds::store {

/// Replaces everything that is derived for one question: assessments with their steps, ratings and bearings, the
/// fidelity of the citations of its claims' appearances, and its conflicts.
void store_derived(Writer& writer, long question_row, const evidence::QuestionAssessment& derived);

/// True if any stored assessment was made by other rules than `rules`.
bool has_other_rules(const db::Connection& db, std::string_view rules);

/// Appends a problem for each stored record that this import does not read and that refers to one which it removes.
/// (Records that are read are checked by check(), which no longer knows the removed ones.)
void check_removals(const db::Connection& db, const Plan& plan, Problems& problems);

/// True if any candidate is stored.
bool has_candidates(const db::Connection& db);

/// What reconcile_candidates() must know of every stored source.
std::vector<StoredText> load_stored_texts(const db::Connection& db, const Stored& stored);

/// Makes the rows of claim_search for these claims anew, and drops those of claims that are gone.
void index_claims(Writer& writer, const std::vector<long>& claims);

/// Takes a work that is about to go out of the citations that the program decided; they are resolved again later.
void release_reference(Writer& writer, long reference);

/// Resolves anew every citation that the program decides, against all that is stored now. Writes only what differs.
/// Returns the rows of the appearances of which something was written, each once.
std::vector<long> resolve_citations(Writer& writer, base::Progress& progress);

/// Stores the synthesis of a question that has none, with its trials.
void store_synthesis(Writer& writer, long question_row, const Synthesis& synthesis);

/// Key of the stored reference with this DOI or PubMed number; empty if there is none. Either may be empty.
std::string reference_key(const db::Connection& db, const std::string& doi, const std::string& pmid);

/// Sets the state of every stored reference after publication from what a person typed, else from the notices of the
/// loaded snapshot on any record of the work, by DOI or PMID. A PMID counts only where no DOI speaks against it; where
/// one does, that is a warning. Records of one work (table duplicate) share their notices.
/// Returns the rows of the references whose state changed, and with `snapshot_is_new` of all that a notice is about.
std::vector<long> refresh_reference_states(Writer& writer, bool snapshot_is_new, Problems& problems);

}  // namespace grounds::store
