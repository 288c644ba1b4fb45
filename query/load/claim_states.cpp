// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include "schema/db/statement.hpp"

namespace grounds::query {

namespace {

constexpr auto claims_sql = R"(
SELECT c.slug AS claim, c.statement, q.slug AS question, a.rule_set, a.verdict, a.verdict_reason, a.certainty, a.lowest,
       a.highest
  FROM claim c JOIN question q ON q.id = c.question_id LEFT JOIN assessment a ON a.claim_id = c.id ORDER BY c.slug
)";

constexpr auto fidelity_sql = R"(
SELECT c.slug AS claim, p.slug AS appearance, t.marker, y.verdict
  FROM fidelity y
  JOIN citation t ON t.id = y.citation_id
  JOIN appearance p ON p.id = t.appearance_id
  JOIN claim c ON c.id = p.claim_id
 ORDER BY p.slug, t.position, y.position
)";

std::optional<Judged> read_judged(const db::Row& row) {
    if (row.null("verdict")) {
        return std::nullopt;
    }
    return Judged{row.known<Verdict>(row.text("verdict")), row.known<Level>(row.text("certainty")),
                  row.known<Level>(row.text("lowest")), row.known<Level>(row.text("highest"))};
}

}  // namespace

ClaimStates load_claim_states(const db::Connection& db) {
    ClaimStates standings;
    db::Statement(db, claims_sql).each([&](const db::Row& row) {
        standings.emplace(row.text("claim"), ClaimState{row.text("statement"),
                                                        row.text("question"),
                                                        row.text("verdict_reason"),
                                                        row.text("rule_set"),
                                                        read_judged(row),
                                                        {}});
    });
    db::Statement(db, fidelity_sql).each([&](const db::Row& row) {
        standings.at(row.text("claim"))
            .add_fidelity(row.text("appearance"), row.text("marker"), row.known<FidelityVerdict>(row.text("verdict")));
    });
    return standings;
}

}  // namespace grounds::query
