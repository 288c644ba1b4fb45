// SPDX-License-Identifier: MIT
#include "importer/store/steps.hpp"

#include <fmt/format.h>

#include <array>

#include "evidence/assess.hpp"
#include "schema/db/database.hpp"
#include "schema/load/dossier.hpp"

namespace grounds::store {
namespace {

/// `sql` gives the id of each record of which this may not be said.
struct Invariant {
    const char* says;
    const char* sql;
};

constexpr auto invariants = std::to_array<Invariant>({
    {"appearance {}: its passage ends before it starts",
     R"(SELECT a.slug AS id FROM appearance a JOIN passage g ON g.id = a.passage_id WHERE g."end" < g.start)"},
    {"passage {}: no appearance stands at it",
     "SELECT CAST(g.id AS TEXT) AS id FROM passage g "
     "WHERE NOT EXISTS (SELECT 1 FROM appearance a WHERE a.passage_id = g.id)"},
    {"citation {}: it is bound, but its resolution says that it is not",
     "SELECT CAST(t.id AS TEXT) AS id FROM citation t "
     "WHERE t.reference_id IS NOT NULL AND t.resolution IN ('ambiguous', 'unresolvable', 'none-given')"},
    {"citation {}: it is resolved, but bound to nothing",
     "SELECT CAST(t.id AS TEXT) AS id FROM citation t "
     "WHERE t.reference_id IS NULL AND t.resolution IN ('exact', 'probable')"},
    {"claim {}: the search does not know it",
     "SELECT c.slug AS id FROM claim c WHERE NOT EXISTS (SELECT 1 FROM claim_search s WHERE s.rowid = c.id)"},
    {"claim {}: the search knows other words of it",
     "SELECT c.slug AS id FROM claim c JOIN claim_search s ON s.rowid = c.id WHERE s.statement <> c.statement"},
    {"claim {}: it has not been assessed",
     "SELECT c.slug AS id FROM claim c WHERE NOT EXISTS (SELECT 1 FROM assessment a WHERE a.claim_id = c.id)"},
    {"reference {}: the work that it says it replaces is not here",
     "SELECT r.key AS id FROM reference r WHERE r.supersedes_key IS NOT NULL "
     "AND NOT EXISTS (SELECT 1 FROM reference o WHERE o.key = r.supersedes_key)"},
    {"study {}: the study that it says it replaces is not here",
     "SELECT s.slug AS id FROM study s WHERE s.supersedes IS NOT NULL "
     "AND NOT EXISTS (SELECT 1 FROM study o WHERE o.slug = s.supersedes)"},
    {"reference {}: it is merged into a record that is itself merged",
     "SELECT r.key AS id FROM duplicate d JOIN duplicate e ON e.other_id = d.kept_id AND e.state = 'same' "
     "JOIN reference r ON r.id = d.other_id WHERE d.state = 'same'"},
});

/// Everything that is derived for one question, ?1.
constexpr auto derived_sql = std::to_array<const char*>({
    "SELECT a.* FROM assessment a JOIN claim c ON c.id = a.claim_id WHERE c.question_id = ?1 ORDER BY c.id",
    "SELECT s.* FROM assessment_step s JOIN claim c ON c.id = s.claim_id WHERE c.question_id = ?1 "
    "ORDER BY c.id, s.position",
    "SELECT s.* FROM scheme_rating s JOIN claim c ON c.id = s.claim_id WHERE c.question_id = ?1 ORDER BY c.id, "
    "s.scheme",
    "SELECT b.* FROM bearing b JOIN claim c ON c.id = b.claim_id WHERE c.question_id = ?1 ORDER BY c.id, b.position",
    "SELECT y.* FROM fidelity y JOIN citation t ON t.id = y.citation_id JOIN appearance a ON a.id = t.appearance_id "
    "JOIN claim c ON c.id = a.claim_id WHERE c.question_id = ?1 ORDER BY t.id, y.position",
    "SELECT x.type, x.explanation, x.likely_cause, x.pooled, s.position, s.kind, s.record, s.source, s.says "
    "FROM conflict x LEFT JOIN conflict_side s ON s.conflict_id = x.id WHERE x.question_id = ?1 "
    "ORDER BY x.type, x.explanation, s.position, s.record",
    "SELECT * FROM synthesis WHERE question_id = ?1",
    "SELECT * FROM synthesis_trial WHERE question_id = ?1 ORDER BY position",
});

using DerivedRows = std::vector<std::vector<db::Value>>;

DerivedRows derived_of(const db::Connection& db, long question) {
    DerivedRows rows;
    for (const auto* sql : derived_sql) {
        db::Statement(db, sql).each([&](const db::Row& row) { rows.push_back(row.values()); }, question);
    }
    return rows;
}

void check_invariants(const db::Connection& db, std::vector<std::string>& faults) {
    for (const auto& invariant : invariants) {
        db::Statement(db, invariant.sql).each([&](const db::Row& row) {
            faults.push_back(fmt::format(fmt::runtime(invariant.says), row.text("id")));
        });
    }
}

void check_references(Writer& writer, base::Progress& progress, std::vector<std::string>& faults) {
    if (!refresh_duplicates(writer).changed.empty()) {
        faults.emplace_back("the references: other ones are one work now than are stored as such");
    }
    Problems ignored;
    if (!refresh_reference_states(writer, false, ignored).empty()) {
        faults.emplace_back("the references: the state of some is another by the stored snapshot");
    }
    if (!resolve_citations(writer, progress).empty()) {
        faults.emplace_back("the citations: the markers of some mean other works now");
    }
}

/// Words of works with all that are under each.
DerivedRows filed_works(const db::Connection& db) {
    DerivedRows rows;
    db::Statement(db, "SELECT word, part, works FROM work_word ORDER BY word, part").each([&](const db::Row& row) {
        rows.push_back(row.values());
    });
    return rows;
}

void check_filing(Writer& writer, std::vector<std::string>& faults) {
    const auto before = filed_works(writer.db());
    writer.db().exec("DELETE FROM work_word; DELETE FROM work_filing");
    file_works(writer, {});
    if (filed_works(writer.db()) != before) {
        faults.emplace_back("the references: markers look for some under other words than these have");
    }
}

void check_assessments(Writer& writer, base::Progress& progress, std::vector<std::string>& faults) {
    const auto& db = writer.db();
    const auto questions = db::Statement(db, "SELECT id, slug FROM question ORDER BY slug").all([](const db::Row& row) {
        const long id = row.integer("id");
        return std::pair(id, row.text("slug"));
    });
    load::DossierLoader dossiers(db);
    DerivedWriter derived(writer);
    progress.start("assessing", questions.size());
    for (const auto& [id, slug] : questions) {
        const auto before = derived_of(db, id);
        derived.replace(id, evidence::assess(dossiers.load(slug)));
        if (derived_of(db, id) != before) {
            faults.push_back(fmt::format("question {}: what is stored of it is not what its records give", slug));
        }
        progress.step();
    }
}

}  // namespace

std::vector<std::string> faults_of(const db::Connection& db, base::Progress& progress) {
    auto faults = db::faults_of_content(db);
    check_invariants(db, faults);
    Writer writer(db);
    check_filing(writer, faults);
    check_references(writer, progress, faults);
    check_assessments(writer, progress, faults);
    return faults;
}

}  // namespace grounds::store
