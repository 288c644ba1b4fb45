// SPDX-License-Identifier: MIT
// Rows to answers.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/answers/answer.hpp"
#include "query/answers/change.hpp"
#include "query/answers/ripple.hpp"
#include "query/text/table.hpp"
#include "schema/db/connection.hpp"
#include "schema/load/dossier.hpp"

namespace grounds::query {

/// Loads claims one after the other. Those of one question are best asked for together: they share its dossier.
class ClaimLoader {
public:
    explicit ClaimLoader(const db::Connection& db) : db_(db), dossiers_(db) {}

    /// Throws std::out_of_range if there is no such claim.
    ClaimAnswer load(const std::string& claim);

private:
    const std::shared_ptr<const Dossier>& dossier_of(const std::string& question);

    const db::Connection& db_;
    load::DossierLoader dossiers_;
    std::shared_ptr<const Dossier> dossier_;  ///< the last one
};

/// One alone. Both throw std::out_of_range if there is none with this id.
ClaimAnswer load_claim(const db::Connection& db, const std::string& claim);
SourceAnswer load_source(const db::Connection& db, const std::string& source);

DatabaseInfo load_info(const db::Connection& db);

/// Reads every record through the loaders that the commands use, for what they would refuse: throws Error. Returns the
/// number of claims.
long read_everything(const db::Connection& db);

/// How many records have each word of a vocabulary, in the vocabulary's order, zeros included.
struct Distribution {
    std::string name;  ///< verdicts, certainty, resolutions, fidelity, anchors, conflict_types, reference_states
    std::vector<std::pair<std::string, long>> counts;
};

std::vector<Distribution> load_distributions(const db::Connection& db);

/// The work that `text` names: a reference's key or a study's id, or a beginning that only one of them has.
/// Throws NotFound if there is none, Error if several begin so.
Work work_named(const db::Connection& db, const std::string& text);

/// Questions that the study answers, those that are linked to these, and those of claims with a citation that is bound
/// to the work or may mean it. By id.
std::set<std::string> questions_of(const db::Connection& db, const Work& work);

/// Filter name ("verdict") to value; a filter without a value is "yes".
using Filters = std::map<std::string, std::string>;

/// Kinds that can be listed (plural words).
std::vector<std::string> list_kinds();

/// Filters that make sense for a kind.
std::vector<std::string> filters_of(std::string_view kind);

/// Rows of a kind, ordered by id (appearances as they are read). Throws Error for a filter that the kind does not have.
Table list_records(const db::Connection& db, std::string_view kind, const Filters& filters);

/// (kind, id) to the hash of the record's content. A finding has none of its own: it is there or not.
using RecordHashes = std::map<std::pair<std::string, std::string>, std::string>;

/// The claim, its question and those linked to it, and the studies that answer them, with findings and reports.
RecordHashes records_behind_verdict(const db::Connection& db, const std::string& claim);

/// The claim's appearances, their sources, the works that they cite or may cite, and the studies of these.
RecordHashes records_behind_fidelity(const db::Connection& db, const std::string& claim);

/// "study x changed", "finding x/y no longer bears on it", by kind and id. The findings of a study that came or went
/// are not named.
std::vector<std::string> differing(const RecordHashes& before, const RecordHashes& after);

/// How every claim of a database stands, as the importer stored it.
ClaimStates load_claim_states(const db::Connection& db);

}  // namespace grounds::query
