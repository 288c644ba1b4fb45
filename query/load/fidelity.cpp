// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include "schema/db/statement.hpp"

namespace grounds::query {

namespace {

Fidelity read_fidelity(const db::Row& row) {
    return {row.integer("citation_id"), row.known<FidelityVerdict>(row.text("verdict")), row.text("explanation")};
}

/// `which` chooses citations t.
template <class Value>
FidelityByCitation by_citation(const db::Connection& db, const std::string& which, const Value& value) {
    FidelityByCitation all;
    db::Statement(db, "SELECT y.* FROM fidelity y JOIN citation t ON t.id = y.citation_id " + which +
                          " ORDER BY y.citation_id, y.position")
        .each(
            [&](const db::Row& row) {
                auto fidelity = read_fidelity(row);
                all[fidelity.citation_row].push_back(std::move(fidelity));
            },
            value);
    return all;
}

}  // namespace

FidelityByCitation fidelity_of_claim(const db::Connection& db, const std::string& claim) {
    return by_citation(
        db, "JOIN appearance a ON a.id = t.appearance_id JOIN claim c ON c.id = a.claim_id WHERE c.slug = ?1", claim);
}

FidelityByCitation fidelity_of_source(const db::Connection& db, const std::string& source) {
    return by_citation(db,
                       "JOIN appearance a ON a.id = t.appearance_id JOIN passage g ON g.id = a.passage_id "
                       "JOIN source s ON s.id = g.source_id WHERE s.slug = ?1",
                       source);
}

std::vector<Fidelity> fidelity_of_citation(const db::Connection& db, long citation) {
    return db::Statement(db, "SELECT * FROM fidelity WHERE citation_id = ?1 ORDER BY position")
        .all(read_fidelity, citation);
}

}  // namespace grounds::query
