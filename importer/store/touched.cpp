// SPDX-License-Identifier: MIT
#include "importer/store/steps.hpp"

#include "schema/db/statement.hpp"

namespace grounds::store {
namespace {

constexpr auto tables = R"sql(
CREATE TEMP TABLE IF NOT EXISTS changed (kind TEXT, id INTEGER, PRIMARY KEY (kind, id));
CREATE TEMP TABLE IF NOT EXISTS touched_question (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS touched_claim (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS touched_appearance (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS touched_work (id INTEGER PRIMARY KEY);
DELETE FROM changed; DELETE FROM touched_question; DELETE FROM touched_claim; DELETE FROM touched_appearance;
DELETE FROM touched_work;
)sql";

// Beside the kinds of record, `changed` gets these: 'index', a claim whose searched words may differ; 'cited', a work
// whose citations must be judged again; 'cites', an appearance that cites one; 'article', a source in which anything
// changed; 'answer', a claim with such an appearance. Each statement uses what those before it found.
constexpr auto spread = R"sql(
-- the claims to index: by their own words, their question's, their appearances', their sources'
INSERT OR IGNORE INTO touched_claim SELECT id FROM changed WHERE kind = 'claim';
INSERT OR IGNORE INTO touched_claim
    SELECT c.id FROM changed x JOIN claim c ON c.question_id = x.id WHERE x.kind = 'question';
INSERT OR IGNORE INTO touched_claim
    SELECT a.claim_id FROM changed x JOIN appearance a ON a.id = x.id
    WHERE x.kind = 'appearance' AND a.claim_id IS NOT NULL;
INSERT OR IGNORE INTO changed
    SELECT 'appearance', a.id FROM changed x JOIN passage p ON p.source_id = x.id JOIN appearance a ON a.passage_id = p.id
    WHERE x.kind = 'source';
INSERT OR IGNORE INTO touched_claim
    SELECT a.claim_id FROM changed x JOIN appearance a ON a.id = x.id
    WHERE x.kind = 'appearance' AND a.claim_id IS NOT NULL;

INSERT OR IGNORE INTO touched_appearance SELECT id FROM changed WHERE kind = 'appearance';

-- the works to file: by their own words, their study's, and those of the questions that it answers; by the venues
INSERT OR IGNORE INTO touched_work SELECT id FROM changed WHERE kind = 'reference';
INSERT OR IGNORE INTO touched_work
    SELECT r.reference_id FROM changed x JOIN study_report r ON r.study_id = x.id WHERE x.kind = 'study';
INSERT OR IGNORE INTO touched_work
    SELECT r.reference_id FROM changed x JOIN finding_question l ON l.question_id = x.id
    JOIN finding f ON f.id = l.finding_id JOIN study_report r ON r.study_id = f.study_id WHERE x.kind = 'question';
INSERT OR IGNORE INTO touched_work
    SELECT r.id FROM (SELECT 1 FROM changed WHERE kind = 'venue' LIMIT 1) CROSS JOIN reference r;

-- records of one work stand and fall together
INSERT OR IGNORE INTO changed
    SELECT 'reference', d.kept_id FROM changed x JOIN duplicate d ON d.other_id = x.id AND d.state = 'same'
    WHERE x.kind = 'reference';
INSERT OR IGNORE INTO changed
    SELECT 'reference', d.other_id FROM changed x JOIN duplicate d ON d.kept_id = x.id AND d.state = 'same'
    WHERE x.kind = 'reference';

-- a changed report is a changed study: it may be retracted now
INSERT OR IGNORE INTO changed
    SELECT 'study', r.study_id FROM changed x JOIN study_report r ON r.reference_id = x.id WHERE x.kind = 'reference';

-- works: changed, reporting a changed study, or superseded by one of these
INSERT OR IGNORE INTO changed SELECT 'cited', id FROM changed WHERE kind = 'reference';
INSERT OR IGNORE INTO changed
    SELECT 'cited', r.reference_id FROM changed x JOIN study_report r ON r.study_id = x.id WHERE x.kind = 'study';
INSERT OR IGNORE INTO changed
    SELECT 'cited', r.reference_id FROM changed x JOIN study newer ON newer.id = x.id
    JOIN study older ON older.slug = newer.supersedes JOIN study_report r ON r.study_id = older.id WHERE x.kind = 'study';
INSERT OR IGNORE INTO changed
    SELECT 'cited', older.id FROM changed x JOIN reference newer ON newer.id = x.id
    JOIN reference older ON older.key = newer.supersedes_key WHERE x.kind = 'cited';

INSERT OR IGNORE INTO changed
    SELECT 'cited', d.kept_id FROM changed x JOIN duplicate d ON d.other_id = x.id AND d.state = 'same'
    WHERE x.kind = 'cited';
INSERT OR IGNORE INTO changed
    SELECT 'cited', d.other_id FROM changed x JOIN duplicate d ON d.kept_id = x.id AND d.state = 'same'
    WHERE x.kind = 'cited';

-- appearances: changed, or citing such a work, or that it is a candidate
INSERT OR IGNORE INTO changed SELECT 'cites', id FROM changed WHERE kind = 'appearance';
INSERT OR IGNORE INTO changed
    SELECT 'cites', c.appearance_id FROM changed x JOIN citation c ON c.reference_id = x.id WHERE x.kind = 'cited';
INSERT OR IGNORE INTO changed
    SELECT 'cites', c.appearance_id FROM changed x JOIN citation_candidate k ON k.reference_id = x.id
    JOIN citation c ON c.id = k.citation_id WHERE x.kind = 'cited';

INSERT OR IGNORE INTO changed SELECT 'article', id FROM changed WHERE kind = 'source';
INSERT OR IGNORE INTO changed
    SELECT 'article', p.source_id FROM changed x JOIN appearance a ON a.id = x.id JOIN passage p ON p.id = a.passage_id
    WHERE x.kind = 'cites';

INSERT OR IGNORE INTO changed SELECT 'answer', id FROM changed WHERE kind = 'claim';
INSERT OR IGNORE INTO changed
    SELECT 'answer', a.claim_id FROM changed x JOIN appearance a ON a.id = x.id
    WHERE x.kind = 'cites' AND a.claim_id IS NOT NULL;
-- advice to avoid something is held against everything else in the same article
INSERT OR IGNORE INTO changed
    SELECT 'answer', c.id FROM changed x JOIN passage p ON p.source_id = x.id JOIN appearance a ON a.passage_id = p.id
    JOIN claim c ON c.id = a.claim_id WHERE x.kind = 'article' AND c.advice = 'avoid';
-- a printed dose is held against every limit
INSERT OR IGNORE INTO changed
    SELECT 'answer', c.id
    FROM (SELECT 1 FROM changed x JOIN finding f ON f.study_id = x.id WHERE x.kind = 'study' AND f.role = 'limit' LIMIT 1)
    CROSS JOIN claim c WHERE coalesce(c.dose_value, c.dose_low, c.dose_high) IS NOT NULL;

INSERT OR IGNORE INTO touched_question SELECT id FROM changed WHERE kind = 'question';
INSERT OR IGNORE INTO touched_question
    SELECT c.question_id FROM changed x JOIN claim c ON c.id = x.id WHERE x.kind = 'answer';
INSERT OR IGNORE INTO touched_question
    SELECT l.question_id FROM changed x JOIN finding f ON f.study_id = x.id JOIN finding_question l ON l.finding_id = f.id
    WHERE x.kind = 'study';
INSERT OR IGNORE INTO touched_question
    SELECT l.question_id FROM touched_question t JOIN evidence_link l ON l.from_id = t.id;
DELETE FROM changed;
)sql";

}  // namespace

Touched::Touched(const db::Connection& db) : db_(db) {
    db_.exec(tables);
}

void Touched::follow(const ChangedRows& changed) {
    if (changed.empty()) {
        return;
    }
    const db::Statement insert(db_, "INSERT OR IGNORE INTO changed (kind, id) VALUES (?1, ?2)");
    for (const auto& [kind, row] : changed) {
        insert.run(table_of(kind), row);
    }
    db_.exec(spread);
}

void Touched::add_all_questions() {
    db_.exec("INSERT OR IGNORE INTO touched_question SELECT id FROM question");
}

void Touched::add_everything() {
    add_all_questions();
    db_.exec(
        "INSERT OR IGNORE INTO touched_claim SELECT id FROM claim;"
        "INSERT OR IGNORE INTO touched_appearance SELECT id FROM appearance UNION SELECT rowid FROM candidate_search");
}

long Touched::count_questions() const {
    return db::Statement(db_, "SELECT count(*) AS count FROM touched_question WHERE id IN (SELECT id FROM question)")
        .first([](const db::Row& row) { return row.integer("count"); })
        .value();
}

void Touched::each_question(const std::function<void(long row, const std::string& id)>& act) const {
    db::Statement(db_, "SELECT q.id, q.slug FROM touched_question t JOIN question q ON q.id = t.id ORDER BY q.slug")
        .each([&act](const db::Row& row) { act(row.integer("id"), row.text("slug")); });
}

bool Touched::any_claim() const {
    return db::Statement(db_, std::string("SELECT EXISTS (") + claims + ") AS any")
        .first([](const db::Row& row) { return row.flag("any"); })
        .value();
}

std::vector<long> Touched::works() const {
    return db::Statement(db_, "SELECT id FROM touched_work ORDER BY id").all([](const db::Row& row) {
        return row.integer("id");
    });
}

}  // namespace grounds::store
