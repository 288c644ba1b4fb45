// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

namespace grounds::query {

namespace {

constexpr auto claim_sql = R"(
SELECT c.slug, c.statement, a.size, a.verdict, a.verdict_reason,
       a.certainty, a.lowest, a.highest
  FROM claim c LEFT JOIN assessment a ON a.claim_id = c.id
 WHERE c.slug = ?1
)";

ClaimStanding read_standing(const db::Row& row) {
    ClaimStanding claim;
    claim.id = row.text("slug");
    claim.statement = row.text("statement");
    claim.size = row.term<SizeFound>("size");
    claim.verdict = row.term<Verdict>("verdict");
    claim.verdict_reason = row.text("verdict_reason");
    claim.certainty = row.term("certainty", Level::none);
    claim.lowest = row.term("lowest", Level::none);
    claim.highest = row.term("highest", Level::none);
    return claim;
}

}  // namespace

StandingLoader::StandingLoader(const db::Connection& db) : claim_(db, claim_sql) {}

std::optional<ClaimStanding> StandingLoader::of(const std::string& claim) {
    return claim_.first(read_standing, claim);
}

}  // namespace grounds::query
