// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/problem.hpp"
#include "base/progress.hpp"
#include "evidence/assess.hpp"
#include "importer/drafts/suggestions.hpp"
#include "importer/store/kind.hpp"
#include "importer/store/plan.hpp"
#include "importer/store/reconcile.hpp"
#include "importer/store/stored.hpp"
#include "importer/store/writer.hpp"
#include "schema/db/connection.hpp"
#include "schema/db/statement.hpp"
#include "schema/model/assessment.hpp"
#include "schema/model/dataset.hpp"
#include "schema/model/source.hpp"

namespace grounds::store {

/// Stores everything that is derived for questions: assessments with their steps, ratings and bearings, the fidelity of
/// the citations of its claims' appearances, its conflicts and its synthesis.
class DerivedWriter {
public:
    explicit DerivedWriter(Writer& writer);
    /// Each question once.
    void replace(long question_row, const evidence::QuestionAssessment& derived);

private:
    Writer& writer_;
    bool any_before_;  ///< otherwise nothing has to be removed: to look costs a first import a statement a question
};

/// True if any stored assessment was made by other rules than `rules`.
bool has_other_rules(const db::Connection& db, std::string_view rules);

/// Appends a problem for each stored record that this import does not read and that refers to one which it removes.
/// (Records that are read are checked by check(), which no longer knows the removed ones.)
void check_removals(const db::Connection& db, const Plan& plan, Problems& problems);

/// Appends a warning for each question whose findings reach no claim.
void report_loose_ends(const db::Connection& db, Problems& problems);

/// True if any candidate is stored.
bool has_candidates(const db::Connection& db);

/// What reconcile_candidates() must know of every stored source.
std::vector<StoredText> load_stored_texts(const db::Connection& db, const Stored& stored);

/// Makes the rows of claim_search for these claims anew, and drops those of claims that are gone. `ids` is SQL that
/// gives their rows as `id`.
void index_claims(Writer& writer, const std::string& ids);
inline constexpr auto all_claims = "SELECT id FROM claim";

/// How many works stand in one row of a word at most: so many are filed at a time, and read to change one.
inline constexpr long most_works_in_part = 16'384;

/// Files these references, stored or gone, sorted, anew under the words by which markers find them; all of them if none
/// is filed. Works with rows from n * `most_works` on, as many, are part n of each of their words.
void file_works(Writer& writer, const std::vector<long>& changed, long most_works = most_works_in_part);

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

/// What is wrong in a database, one line a fault: what no constraint can hold, and what the program derived from the
/// records once but would not derive now. Writes into `db`, which is a copy to be thrown away.
std::vector<std::string> faults_of(const db::Connection& db, base::Progress& progress);

/// How the table of duplicates stands, and the rows of the references that were merged or parted.
struct RefreshedDuplicates {
    long merged = 0;
    long probable = 0;
    std::vector<long> changed;
};

/// Finds duplicates among all stored references and stores what differs from before.
RefreshedDuplicates refresh_duplicates(Writer& writer);

/// Rows of the records of works of several that a citation or a study names, sorted: which of them is kept depends on
/// it.
std::vector<long> used_duplicates(const db::Connection& db);

/// A warning for each two studies that name different records of one work as their report: they may be one study.
void report_shared_reports(const db::Connection& db, Problems& problems);

/// The row of a passage: appearances with the same span share it. A row that is there keeps its anchor and quotation
/// unless the hash differs; then it is another text, and not checked.
long put_passage(Writer& writer, long source_row, const Passage& passage);

/// Rows of records that an import changes.
using ChangedRows = std::vector<std::pair<Kind, long>>;

/// Rows of the passages of the appearances among these.
std::vector<long> passages_of(const db::Connection& db, const ChangedRows& rows);

/// Deletes the passages that no appearance uses; of some of them only.
void remove_unused_passages(Writer& writer);
void remove_unused_passages(Writer& writer, const std::vector<long>& passages);

/// A passage with the row that holds it.
struct StoredPassage {
    long row = 0;
    Passage passage;
};

/// The passages of a source in reading order.
std::vector<StoredPassage> load_passages(const db::Connection& db, long source_row);

/// Writes where the passage stands now. False, and nothing written, if the row says so already.
bool update_anchor(Writer& writer, const StoredPassage& stored, const Passage& now);

/// Asks the search index of a database for claims that share words with a sentence, and ranks them.
class ClaimSuggester {
public:
    explicit ClaimSuggester(const db::Connection& db);

    std::vector<Suggestion> suggest(const std::string& says, const std::vector<Figure>& figures);

private:
    std::vector<drafts::NearClaim> near(const std::string& says);

    db::Statement near_;
};

/// Makes the rows of candidate_search anew for these appearances, reviewed ones and those that are gone too, and their
/// suggestions; those of every candidate if `claims_differ`, since a claim that was added may be what one states.
/// `changed` is SQL that gives their rows as `id`.
void index_candidates(Writer& writer, const std::string& changed, bool claims_differ);
inline constexpr auto all_candidates = "SELECT id FROM appearance WHERE claim_id IS NULL";

/// Which questions an import touches, so that only these are assessed anew, and which claims must be indexed again.
/// Follow the changed records before they are written (to where they lead no longer) and after (to where they lead
/// now).
class Touched {
public:
    /// Makes temporary tables in the connection.
    explicit Touched(const db::Connection& db);

    /// Adds all questions that these rows lead to.
    void follow(const ChangedRows& changed);
    void add_all_questions();
    /// Every question to be assessed and every claim to be indexed.
    void add_everything();

    /// How many of the touched questions are stored now.
    [[nodiscard]] long count_questions() const;
    /// act(row, id) for each of them, by id. The act may write what is derived of a question.
    void each_question(const std::function<void(long row, const std::string& id)>& act) const;
    /// SQL of the rows (`id`) of the claims whose words for the search may differ, stored or not.
    static constexpr auto claims = "SELECT id FROM touched_claim";
    [[nodiscard]] bool any_claim() const;
    /// The same of the changed appearances.
    static constexpr auto appearances = "SELECT id FROM touched_appearance";
    /// Rows of the references that markers may find by other words, stored or not.
    [[nodiscard]] std::vector<long> works() const;

private:
    const db::Connection& db_;
};

/// Before the checks, and the same for an import, a dry run and a check. `db` is nullptr where there is none.
///
/// - Keys that clash, within the run or with records of files that go on to own theirs, are parted
/// (works::separate_keys).
/// - A record whose file gives it another key now is the same record: its old key becomes one of its `ids`.
/// - What names a work by one of its `ids`, or by a key that another record took, is changed to name its key.
/// - A work that supersedes one that nobody knows keeps that as a field, with a warning.
void assign_keys(const db::Connection* db, Dataset& data, Stored& stored, const Files& files, Problems& problems);

/// Two articles whose files have one name ("a/page.html", "b/page.html") would have one id: the later one is named by
/// its folder too ("b-page"), with its passages and the entries of its reference list.
void separate_made_source_ids(Dataset& data, const Stored& stored,
                              const std::function<bool(const std::string& file)>& covers);

}  // namespace grounds::store
