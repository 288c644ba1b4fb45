// SPDX-License-Identifier: MIT
#include "query/load/standing_of.hpp"

namespace grounds::query {

namespace {

constexpr auto claim_sql = R"(
SELECT c.slug, c.statement, a.size, a.verdict, a.verdict_reason,
       a.certainty, a.lowest, a.highest
  FROM claim c LEFT JOIN assessment a ON a.claim_id = c.id
 WHERE c.slug = ?1
)";

constexpr auto fidelity_sql = "SELECT verdict, explanation FROM fidelity WHERE citation_id = ?1 ORDER BY position";

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

StandingLoader::StandingLoader(const SQLite::Database& db) : claim_(db, claim_sql), fidelity_(db, fidelity_sql) {}

std::optional<ClaimStanding> StandingLoader::of(const std::string& claim) {
    return claim_.first(read_standing, claim);
}

std::vector<Fidelity> StandingLoader::fidelity(long citation) {
    return fidelity_.all(
        [citation](const db::Row& row) {
            return Fidelity{citation, row.known<FidelityVerdict>(row.text("verdict")), row.text("explanation")};
        },
        citation);
}

}  // namespace grounds::query
