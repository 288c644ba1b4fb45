// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include <stdexcept>

#include "schema/db/statement.hpp"

namespace grounds::query {

namespace {

// As the view claim_overview, but each part by an index: the view's OR over conflict_side scans all conflicts for every
// claim.
constexpr auto select_overview = R"(
SELECT c.slug AS id, c.statement, q.slug AS question, a.verdict, a.certainty, a.lowest, a.highest,
       a.size,
       (SELECT count(*) FROM (
            SELECT s.conflict_id FROM conflict_side s WHERE s.kind = 'claim' AND s.record = c.slug
            UNION SELECT s.conflict_id FROM appearance p
                    JOIN conflict_side s ON s.kind = 'appearance' AND s.record = p.slug WHERE p.claim_id = c.id
            UNION SELECT x.id FROM conflict x
                   WHERE x.question_id = c.question_id AND x.type = 'finding-against-finding')) AS conflicts,
       (SELECT count(DISTINCT g.source_id) FROM appearance p JOIN passage g ON g.id = p.passage_id
         WHERE p.claim_id = c.id) AS sources,
       (SELECT count(*) FROM appearance p WHERE p.claim_id = c.id) AS appearances
  FROM claim c JOIN question q ON q.id = c.question_id LEFT JOIN assessment a ON a.claim_id = c.id
)";

ClaimOverview read_overview(const db::Row& row) {
    ClaimOverview claim;
    claim.id = row.text("id");
    claim.statement = row.text("statement");
    claim.question = row.text("question");
    claim.verdict = row.term<Verdict>("verdict");
    claim.certainty = row.term<Level>("certainty");
    claim.lowest = row.term<Level>("lowest");
    claim.highest = row.term<Level>("highest");
    claim.size = row.term<SizeFound>("size");
    claim.conflicts = row.integer("conflicts");
    claim.sources = row.integer("sources");
    claim.appearances = row.integer("appearances");
    return claim;
}

}  // namespace

ClaimOverview load_overview(const db::Connection& db, const std::string& claim) {
    auto found = db::Statement(db, std::string(select_overview) + " WHERE c.slug = ?1").first(read_overview, claim);
    if (!found) {
        throw std::out_of_range("no claim '" + claim + "'");
    }
    return *found;
}

std::map<std::string, SizeFound> sizes_of_claims(const db::Connection& db) {
    std::map<std::string, SizeFound> sizes;
    db::Statement(db,
                  "SELECT c.slug, a.size FROM assessment a JOIN claim c ON c.id = a.claim_id WHERE a.size IS NOT NULL")
        .each([&](const db::Row& row) { sizes.emplace(row.text("slug"), row.known<SizeFound>(row.text("size"))); });
    return sizes;
}

}  // namespace grounds::query
