// SPDX-License-Identifier: MIT
#include "query/load/overview.hpp"

#include <stdexcept>
#include <utility>

#include "query/load/rows.hpp"
#include "schema/db/statement.hpp"

namespace grounds::query {

namespace {

constexpr auto select_overview = R"(
SELECT c.slug AS id, c.statement, q.slug AS question, q.topic, a.verdict, a.certainty, a.lowest, a.highest,
       a.size,
)" GROUNDS_COUNTS_OF_CLAIM GROUNDS_ROWS_OF_CLAIMS;

ClaimOverview read_overview(const db::Row& row) {
    ClaimOverview claim;
    claim.id = row.text("id");
    claim.statement = row.text("statement");
    claim.question = row.text("question");
    claim.topic = row.text("topic");
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

OverviewLoader::OverviewLoader(const db::Connection& db)
    : claim_(db, std::string(select_overview) + " WHERE c.slug = ?1") {}

ClaimOverview OverviewLoader::load(const std::string& claim) {
    constexpr std::size_t most_kept = 1000;
    if (const auto known = kept_.find(claim); known != kept_.end()) {
        return known->second;
    }
    auto found = claim_.first(read_overview, claim);
    if (!found) {
        throw std::out_of_range("no claim '" + claim + "'");
    }
    if (kept_.size() >= most_kept) {
        kept_.clear();
    }
    return kept_.emplace(claim, std::move(*found)).first->second;
}

}  // namespace grounds::query
