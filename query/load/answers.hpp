// SPDX-License-Identifier: MIT
// Rows to answers.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/answers/answer.hpp"
#include "query/answers/change.hpp"
#include "query/text/table.hpp"
#include "schema/db/connection.hpp"
#include "schema/db/statement.hpp"
#include "schema/load/dossier.hpp"
#include "schema/load/records.hpp"
#include "schema/model/assessment.hpp"
#include "schema/terms.hpp"

namespace grounds::query {

/// Ids; empty where nothing is asked. All that are given must hold.
struct ExportScope {
    std::string source, claim, topic;

    [[nodiscard]] bool everything() const {
        return source.empty() && claim.empty() && topic.empty();
    }
};

/// For each source that asserts or hedges a claim: counted findings that do not support it, of studies that none of
/// the source's bound citations names, anywhere in it. Sources by id, findings as "study/finding"; none without
/// findings. The works that a source cites are read once.
class LeftOutLoader {
public:
    explicit LeftOutLoader(const db::Connection& db) : db_(db) {}

    std::vector<LeftOut> load(const ClaimAnswer& answer);

private:
    const std::set<std::string>& studies_cited_by(const std::string& source);

    const db::Connection& db_;
    std::map<std::string, std::set<std::string>> cited_;  ///< studies by source
};

/// Loads claims one after the other. Those of one question are best asked for together: they share its dossier.
class ClaimLoader {
public:
    explicit ClaimLoader(const db::Connection& db)
        : db_(db),
          question_of_(db, "SELECT q.slug FROM claim c JOIN question q ON q.id = c.question_id WHERE c.slug = ?1"),
          dossiers_(db),
          left_out_(db) {}

    /// Throws std::out_of_range if there is no such claim.
    ClaimAnswer load(const std::string& claim);

private:
    const std::shared_ptr<const Dossier>& dossier_of(const std::string& question);

    const db::Connection& db_;
    db::Statement question_of_;
    load::DossierLoader dossiers_;
    LeftOutLoader left_out_;
    std::shared_ptr<const Dossier> dossier_;  ///< the last one
};

/// Loads sources in short, one after the other.
class SourceSummaryLoader {
public:
    explicit SourceSummaryLoader(const db::Connection& db);

    /// Throws std::out_of_range if there is no such source.
    SourceSummary load(const std::string& source);

private:
    load::SourceLoader sources_;
    db::Statement counts_;
};

/// One alone. Both throw std::out_of_range if there is none with this id.
ClaimAnswer load_claim(const db::Connection& db, const std::string& claim);
SourceAnswer load_source(const db::Connection& db, const std::string& source);

/// Goes through all records for their digest: a second where there are a million.
DatabaseInfo load_info(const db::Connection& db);

/// When the last import that changed something was, as DatabaseInfo::imported.
std::string import_time(const db::Connection& db);

/// What a database holds, by name, such as "conflict"; "candidate" apart from "appearance".
std::map<std::string, long> load_counts(const db::Connection& db);

/// One of them. Throws std::out_of_range for another name.
long load_count(const db::Connection& db, std::string_view name);

/// Reads every record through the loaders that the commands use, for what they would refuse: throws Error. Returns the
/// number of claims.
long read_everything(const db::Connection& db);

/// How many records have each word of a vocabulary, in the vocabulary's order, zeros included.
struct Distribution {
    std::string name;  ///< verdicts, certainty, resolutions, fidelity, anchors, conflict_types, reference_states
    std::vector<std::pair<std::string, long>> counts;
};

std::vector<Distribution> load_distributions(const db::Connection& db);

/// One of them. Throws std::out_of_range for another name.
Distribution load_distribution(const db::Connection& db, std::string_view name);

/// All that questions have, in order.
std::vector<std::string> load_topics(const db::Connection& db);

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

/// Rows of a kind, ordered by id (appearances as they are read), at most `most` unless it is negative. Throws Error for
/// a filter that the kind does not have.
Table list_records(const db::Connection& db, std::string_view kind, const Filters& filters, long most = -1);

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

/// One row a claim and finding: claim, statement, finding, bearing, counted, why_not. Counted ones first.
Table claims_reached_by(const db::Connection& db, const std::string& study);

/// One row a citation of the work or of a record merged into it: appearance, source, source_title, claim, statement,
/// marker, resolution, fidelity (words separated by spaces).
Table citations_of(const db::Connection& db, const std::string& reference);

/// Some rows of many.
struct FirstRows {
    Table rows;
    long all = 0;  ///< how many there are
};

/// One row a printed figure that its cited work does not have: claim, statement, source, source_title, appearance,
/// printed, verdict, explanation. Worst first, at most `most`.
FirstRows figures_not_found(const db::Connection& db, long most);

/// One row a citation whose work says otherwise, as above.
FirstRows citations_contradicted(const db::Connection& db, long most);

/// Ids of the studies that answer a question, in order.
Table studies_on(const db::Connection& db, const std::string& question);

/// Names of the views that the migrations leave: a new view is here without more code.
std::vector<std::string> view_names();

/// Takes the rows of a view one after the other.
struct ViewReader {
    std::function<void(const std::vector<std::string>& columns)> columns;  ///< called once, first
    std::function<void(const std::vector<Value>& row)> row;
};

/// Reads a view, in SQLite's order and in its own column order. A filter applies to the view's claim, source, topic or
/// question, or to the claims behind these; throws Error if the view has nothing that it could apply to.
void read_view(const db::Connection& db, const std::string& view, const ExportScope& scope, const ViewReader& reader);

/// Ids of the appearances in this scope: by source, in the order of its text.
std::vector<std::string> appearances_in(const db::Connection& db, const ExportScope& scope);

/// Keys of references, in order: all, or those behind a scope, which its appearances cite or whose studies bear on its
/// claims.
std::vector<std::string> references_in(const db::Connection& db, const ExportScope& scope);

/// Visits the ids of all references, sources, questions or studies, in their order.
void each_id(const db::Connection& db, const std::string& table, const std::function<void(const std::string&)>& visit);

/// What of the database its records as documents do not hold, as sentences with a count each (docs/records.md).
std::vector<std::string> left_out_of_records(const db::Connection& db);

/// The stored assessment of a claim; verdict `untested` and nothing else where it was not assessed.
Assessment load_assessment(const db::Connection& db, const std::string& claim);

/// Of many citations, by Citation::row.
using FidelityByCitation = std::map<long, std::vector<Fidelity>>;

FidelityByCitation fidelity_of_claim(const db::Connection& db, const std::string& claim);
FidelityByCitation fidelity_of_source(const db::Connection& db, const std::string& source);
std::vector<Fidelity> fidelity_of_citation(const db::Connection& db, long citation);

/// The stored synthesis of a question with its trials; nothing if the question has no randomised trials.
std::optional<Synthesis> load_synthesis(const db::Connection& db, const std::string& question);

/// A conflict with the number that `show conflict N` takes.
struct NumberedConflict {
    long number = 0;
    Conflict conflict;
};

/// Which conflicts are wanted; what is not set leaves none out.
struct ConflictFilter {
    std::optional<std::string> type, source, question;
};

/// By number. `source` is the id of a source or study that one side belongs to.
std::vector<NumberedConflict> list_conflicts(const db::Connection& db, const ConflictFilter& filter);

/// The numbers of these conflicts alone, in order, for whoever shows some of very many.
std::vector<long> conflict_numbers(const db::Connection& db, const ConflictFilter& filter);

/// Throws std::out_of_range if there is none of this number.
NumberedConflict load_conflict(const db::Connection& db, long number);

/// Those in which the claim or one of its appearances is a side, and those between findings on its question.
std::vector<Conflict> conflicts_of_claim(const db::Connection& db, const std::string& claim);

/// Those in which the source is a side; those of its own making first.
std::vector<NumberedConflict> conflicts_of_source(const db::Connection& db, const std::string& source);

/// How a claim stands, without its evidence: for many claims at once.
struct ClaimStanding {
    std::string id;
    std::string statement;
    std::optional<SizeFound> size;   ///< of a claim that names one; the verdict is about its direction
    std::optional<Verdict> verdict;  ///< nothing: not assessed yet
    std::string verdict_reason;
    Level certainty = Level::none, lowest = Level::none, highest = Level::none;
};

/// Looks up how claims stand, one after the other.
class StandingLoader {
public:
    explicit StandingLoader(const db::Connection& db);

    std::optional<ClaimStanding> of(const std::string& claim);

private:
    db::Statement claim_;
};

/// What a report is about.
struct ReportScope {
    enum class Kind { all, claim, source, topic };
    Kind kind = Kind::all;
    std::string id;  ///< of the claim or source, or the topic; empty for all
};

/// What a report is made from. Claims and sources are asked for one by one, in the order given.
struct ReportData {
    ReportScope scope;
    DatabaseInfo info;
    std::optional<long> conflicts;     ///< of the whole database, for a report on it
    long candidates = 0;               ///< the same
    std::vector<std::string> claims;   ///< ids, in the order of the report
    std::vector<std::string> sources;  ///< ids of the sources that make these claims
    std::function<ClaimAnswer(const std::string&)> claim;
    std::function<SourceSummary(const std::string&)> source;
    std::function<Reference(const std::string&)> reference;  ///< of a work that an answer named, by its key
};

/// The claims of all questions in that order, those of one question together.
std::vector<std::string> claims_by_question(const db::Connection& db);

/// Finds the claims and sources of a scope. Throws NotFound for a claim, source or topic that is not in the database.
/// `db` must outlive the result.
ReportData load_report(const db::Connection& db, const ReportScope& scope);

}  // namespace grounds::query
