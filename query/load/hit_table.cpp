// SPDX-License-Identifier: MIT
#include "query/load/search.hpp"

#include "query/load/answers.hpp"

namespace grounds::query {

namespace {

template <Term E>
Value value_of(const std::optional<E>& term) {
    return term ? Value(std::string(to_string(*term))) : Value();
}

}  // namespace

Table hit_table(const db::Connection& db, const std::vector<Hit>& hits) {
    Table table{{"id", "statement", "verdict", "certainty", "certainty_lowest", "certainty_highest", "question",
                 "conflicts", "sources", "appearances", "match"},
                {}};
    for (const auto& hit : hits) {
        const auto claim = load_overview(db, hit.claim);
        table.rows.push_back({claim.id, claim.statement, value_of(claim.verdict), value_of(claim.certainty),
                              value_of(claim.lowest), value_of(claim.highest), claim.question, claim.conflicts,
                              claim.sources, claim.appearances, std::string(to_string(hit.match))});
    }
    return table;
}

}  // namespace grounds::query
