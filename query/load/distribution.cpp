// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include <map>

#include "schema/db/statement.hpp"
#include "schema/terms.hpp"

namespace grounds::query {

namespace {

/// `sql` gives word and n.
template <Term E>
Distribution count(const db::Connection& db, const char* name, const char* sql) {
    std::map<std::string, long> counted;
    db::Statement(db, sql).each([&](const db::Row& row) { counted[row.text("word")] = row.integer("n"); });
    Distribution distribution{name, {}};
    for (const auto word : Vocabulary<E>::words) {
        distribution.counts.emplace_back(word, counted[std::string(word)]);
    }
    return distribution;
}

}  // namespace

std::vector<Distribution> load_distributions(const db::Connection& db) {
    return {
        count<Verdict>(db, "verdicts", "SELECT verdict AS word, count(*) AS n FROM assessment GROUP BY 1"),
        count<Level>(db, "certainty", "SELECT certainty AS word, count(*) AS n FROM assessment GROUP BY 1"),
        count<Resolution>(db, "resolutions",
                          "SELECT t.resolution AS word, count(*) AS n FROM citation t JOIN appearance p ON p.id = "
                          "t.appearance_id WHERE p.claim_id IS NOT NULL GROUP BY 1"),
        count<FidelityVerdict>(db, "fidelity", "SELECT verdict AS word, count(*) AS n FROM fidelity GROUP BY 1"),
        count<AnchorState>(db, "anchors",
                           "SELECT g.anchor AS word, count(*) AS n FROM passage g WHERE EXISTS (SELECT 1 FROM "
                           "appearance p WHERE p.passage_id = g.id AND p.claim_id IS NOT NULL) GROUP BY 1"),
        count<ConflictType>(db, "conflict_types", "SELECT type AS word, count(*) AS n FROM conflict GROUP BY 1"),
        count<ReferenceState>(db, "reference_states", "SELECT state AS word, count(*) AS n FROM reference GROUP BY 1"),
        count<DuplicateState>(db, "duplicates", "SELECT state AS word, count(*) AS n FROM duplicate GROUP BY 1"),
        count<AppearanceKind>(
            db, "appearance_kinds",
            "SELECT kind AS word, count(*) AS n FROM appearance WHERE claim_id IS NOT NULL GROUP BY 1"),
    };
}

}  // namespace grounds::query
