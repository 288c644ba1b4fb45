// SPDX-License-Identifier: MIT
// Rows to records. Nothing (or an empty list) where there is none with this id.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/db/connection.hpp"
#include "schema/db/statement.hpp"
#include "schema/model/duplicate.hpp"
#include "schema/model/origin.hpp"
#include "schema/model/question.hpp"
#include "schema/model/reference.hpp"
#include "schema/model/source.hpp"
#include "schema/model/study.hpp"

/// SQL of the row ids of all records of one work: `x` is the work's row in the view reference_canonical. To be used
/// behind IN, so that each record is looked up by its key.
#define GROUNDS_RECORDS_OF_WORK                                           \
    "(SELECT x.canonical_id UNION ALL SELECT d.other_id FROM duplicate d" \
    " WHERE d.kept_id = x.canonical_id AND d.state = 'same')"

namespace grounds::load {

/// How records name references: by the key of the work, or by the key that they were given, whatever it was merged
/// into.
enum class Keys { of_works, as_given };

/// SQL of all references by these keys: `id` and `key`.
std::string references_sql(Keys keys);

/// SQL of a column `has_TABLE` for each of `tables`: whether rows of it belong to `x` by their column `parent`. Few
/// records have parts of the rare kinds, and to look within the statement costs a third of a statement that finds none.
std::string has_rows(std::initializer_list<std::string_view> tables, std::string_view parent);

/// Where records came from. The loaders below leave `origin` empty, since nearly nobody asks.
class OriginLoader {
public:
    /// For the records of `table`, which are named by its column `key`.
    OriginLoader(const db::Connection& db, const std::string& table, const std::string& key = "slug");

    /// Nothing where there is no record with this id.
    std::optional<Origin> of(const std::string& id);

private:
    db::Statement by_id_;
};

/// Every list is by study and finding id.
class FindingLoader {
public:
    explicit FindingLoader(const db::Connection& db);

    std::vector<Finding> of_study(const std::string& study);
    std::vector<Finding> on_question(const std::string& question);
    std::vector<Finding> limits();  ///< with role `limit`, whatever their question
    /// By row id, as other tables name findings.
    std::optional<Finding> find(long row);

private:
    Finding read(const db::Row& row);

    db::Statement of_study_;
    db::Statement on_question_;
    db::Statement limits_;
    db::Statement by_row_;
    db::Statement questions_;
    db::Statement arms_;
};

/// Questions and their claims.
class QuestionLoader {
public:
    explicit QuestionLoader(const db::Connection& db);

    std::vector<std::string> ids();  ///< of all questions, sorted
    std::optional<Question> find(const std::string& id);
    std::optional<Claim> claim(const std::string& id);
    std::vector<Claim> claims_of(const std::string& question);  ///< by id

private:
    Question read(const db::Row& row);

    db::Statement ids_;
    db::Statement by_id_;
    db::Statement mids_;
    db::Statement judgements_;
    db::Statement searches_;
    db::Statement links_;
    db::Statement claim_by_id_;
    db::Statement claims_of_;
};

/// Works: a record with what is merged into it.
class ReferenceLoader {
public:
    explicit ReferenceLoader(const db::Connection& db);

    /// The record of this key or, if that is merged into another, the other, with the fields that it lacks filled from
    /// the merged ones.
    std::optional<Reference> find(const std::string& key);
    /// The record of this key alone, with nothing of those that are the same work.
    std::optional<Reference> record(const std::string& key);
    /// Key of the newest work that says it replaces this one, which find() gave.
    std::optional<std::string> superseded_by(const Reference& work);
    /// Id of the study that this work, which find() gave, reports; the one of which it is the main report, if it
    /// reports several.
    std::optional<std::string> study_of(const Reference& work);

private:
    struct Found {
        Reference record;
        long row = 0;
        bool has_merged = false;  ///< other records are merged into it
    };

    Reference read(const db::Row& row);
    void read_basis(Reference& reference, long row);
    std::optional<Found> read_one(const db::Statement& by, const std::string& key);

    db::Statement by_key_;
    db::Statement record_;
    db::Statement merged_;
    db::Statement basis_;
    db::Statement names_;
    db::Statement newer_;
    db::Statement studies_;
};

/// Sources, and what they say where.
class SourceLoader {
public:
    explicit SourceLoader(const db::Connection& db, Keys keys = Keys::of_works);

    std::optional<Source> find(const std::string& id);
    std::optional<Appearance> appearance(const std::string& id);
    /// Each with its passage, figures, citations and candidates; by id.
    std::vector<Appearance> appearances_of_claim(const std::string& claim);
    std::vector<Appearance> appearances_of_question(const std::string& question);
    std::vector<Appearance> appearances_of_source(const std::string& source);
    /// What nobody has reviewed yet, in the order of the text; in none of the lists above.
    std::vector<Appearance> candidates_of_source(const std::string& source);

private:
    Source read(const db::Row& row);
    Appearance read_appearance(const db::Row& row);
    Citation read_citation(const db::Row& row);
    std::vector<Candidate> read_candidates(long citation);
    std::vector<Appearance> appearances(const db::Statement& statement, const std::string& of);

    db::Statement by_id_;
    db::Statement authors_;
    db::Statement products_;
    db::Statement appearance_by_id_;
    db::Statement of_claim_;
    db::Statement of_question_;
    db::Statement of_source_;
    db::Statement candidates_of_source_;
    db::Statement suggestions_;
    db::Statement figures_;
    db::Statement citations_;
    db::Statement candidates_;
    db::Statement features_;
    db::Statement references_;
};

/// Studies, without their findings.
class StudyLoader {
public:
    explicit StudyLoader(const db::Connection& db, Keys keys = Keys::of_works);

    std::optional<Study> find(const std::string& id);

private:
    Study read(const db::Row& row);
    std::vector<std::string> read_reports(long id);
    void read_relations(Study& study, long id);

    Keys keys_;
    db::Statement by_id_;
    db::Statement reports_;
    db::Statement relations_;
    db::Statement risks_;
    db::Statement notes_;
};

/// What people decided on duplicates, by id, with the keys that they named.
std::vector<DuplicateDecision> load_decisions(const db::Connection& db);

/// The columns seen_how and seen_url, of a study, a finding or a judgement.
std::optional<Seen> read_seen(const db::Row& row);

/// Every statement prepared once: for whoever reads many records. Must not outlive the database's connection.
/// Members and all that they call throw Error naming the file when SQLite fails or a stored word is unknown.
struct RecordLoader {
    explicit RecordLoader(const db::Connection& db);

    QuestionLoader questions;
    ReferenceLoader references;
    SourceLoader sources;
    StudyLoader studies;
    FindingLoader findings;
};

std::optional<Question> load_question(const db::Connection& db, const std::string& id);
std::optional<Claim> load_claim_record(const db::Connection& db, const std::string& id);
std::optional<Study> load_study(const db::Connection& db, const std::string& id);
std::vector<Finding> load_findings_of_study(const db::Connection& db, const std::string& study);  ///< by id
std::optional<Reference> load_reference(const db::Connection& db, const std::string& key);
std::optional<Source> load_source_record(const db::Connection& db, const std::string& id);
/// With passage, figures, citations and candidates; by id.
std::vector<Appearance> load_appearances_of_source(const db::Connection& db, const std::string& source);

}  // namespace grounds::load
