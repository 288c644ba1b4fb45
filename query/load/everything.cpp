// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

namespace grounds::query {

long read_everything(const db::Connection& db) {
    ClaimLoader claims(db);
    const auto states = load_claim_states(db);
    for (const auto& [id, state] : states) {
        claims.load(id);
    }
    load::RecordLoader records(db);
    const auto each = [&](const char* sql, const auto& load) {
        db::Statement(db, sql).each([&](const db::Row& row) { load(row.text("id")); });
    };
    each("SELECT slug AS id FROM source", [&](const std::string& id) {
        records.sources.appearances_of_source(id);
        records.sources.candidates_of_source(id);
        records.sources.find(id);
    });
    each("SELECT key AS id FROM reference", [&](const std::string& id) { records.references.find(id); });
    each("SELECT slug AS id FROM study", [&](const std::string& id) {
        records.studies.find(id);
        records.findings.of_study(id);
    });
    return static_cast<long>(states.size());
}

}  // namespace grounds::query
