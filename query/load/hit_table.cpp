// SPDX-License-Identifier: MIT
#include "query/load/search.hpp"

#include "query/load/overview.hpp"

namespace grounds::query {

namespace {

template <Term E>
Value value_of(const std::optional<E>& term) {
    return term ? Value(std::string(to_string(*term))) : Value();
}

Value value_of(const std::string& text) {
    return text.empty() ? Value() : Value(text);
}

}  // namespace

Table claim_table(const db::Connection& db, const std::vector<std::string>& claims) {
    Table table{{"id", "statement", "verdict", "certainty", "certainty_lowest", "certainty_highest", "question",
                 "conflicts", "sources", "appearances", "size", "topic"},
                {}};
    OverviewLoader overviews(db);
    for (const auto& id : claims) {
        const auto claim = overviews.load(id);
        table.rows.push_back({claim.id, claim.statement, value_of(claim.verdict), value_of(claim.certainty),
                              value_of(claim.lowest), value_of(claim.highest), claim.question, claim.conflicts,
                              claim.sources, claim.appearances, value_of(claim.size), value_of(claim.topic)});
    }
    return table;
}

Table hit_table(const db::Connection& db, const std::vector<Hit>& hits) {
    std::vector<std::string> claims;
    for (const auto& hit : hits) {
        claims.push_back(hit.claim);
    }
    auto table = claim_table(db, claims);
    table.columns.emplace_back("match");
    for (std::size_t row = 0; row < hits.size(); ++row) {
        table.rows[row].emplace_back(std::string(to_string(hits[row].match)));
    }
    return table;
}

}  // namespace grounds::query
