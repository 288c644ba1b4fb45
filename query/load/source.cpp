// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "query/load/answers.hpp"
#include "schema/load/records.hpp"

namespace grounds::query {

namespace {

constexpr auto counts_sql = R"(
SELECT a.claim_id IS NULL AS candidate, g.anchor,
       CASE WHEN EXISTS (SELECT 1 FROM citation t WHERE t.appearance_id = a.id AND t.reference_id IS NOT NULL) THEN 'bound'
            WHEN EXISTS (SELECT 1 FROM citation t WHERE t.appearance_id = a.id AND t.resolution <> 'none-given') THEN 'unresolved'
            ELSE 'uncited' END AS cites,
       count(*) AS number
  FROM source s JOIN passage g ON g.source_id = s.id JOIN appearance a ON a.passage_id = g.id
 WHERE s.slug = ?1
 GROUP BY 1, 2, 3
)";

void add_count(SourceCounts& counts, const db::Row& row) {
    const auto number = row.integer("number");
    if (row.flag("candidate")) {
        counts.candidates += number;
        return;
    }
    counts.appearances += number;
    counts.anchors[row.term("anchor", AnchorState::not_checked)] += number;
    const auto cites = row.text("cites");
    (cites == "bound" ? counts.bound : cites == "unresolved" ? counts.unresolved : counts.uncited) += number;
}

SourceCounts count(const db::Statement& statement, const std::string& source) {
    SourceCounts counts;
    statement.each([&counts](const db::Row& row) { add_count(counts, row); }, source);
    return counts;
}

Source found(load::SourceLoader& loader, const std::string& source) {
    auto record = loader.find(source);
    if (!record) {
        throw std::out_of_range("no source '" + source + "'");
    }
    return std::move(*record);
}

void sort_as_read(std::vector<Appearance>& appearances) {
    std::sort(appearances.begin(), appearances.end(), [](const Appearance& a, const Appearance& b) {
        return std::tie(a.passage.start, a.passage.end, a.id) < std::tie(b.passage.start, b.passage.end, b.id);
    });
}

}  // namespace

SourceSummaryLoader::SourceSummaryLoader(const db::Connection& db) : sources_(db), counts_(db, counts_sql) {}

SourceSummary SourceSummaryLoader::load(const std::string& source) {
    return {found(sources_, source), count(counts_, source)};
}

SourceAnswer load_source(const db::Connection& db, const std::string& source) {
    load::SourceLoader loader(db);
    SourceAnswer answer;
    answer.source = found(loader, source);
    answer.counts = count(db::Statement(db, counts_sql), source);
    answer.appearances = loader.appearances_of_source(source);
    sort_as_read(answer.appearances);
    answer.candidates = loader.candidates_of_source(source);
    for (std::size_t place = 0; place < answer.appearances.size(); ++place) {
        const auto& claim = answer.appearances[place].claim;
        auto& places = answer.places[claim];
        if (places.empty()) {
            answer.claims.push_back(claim);
        }
        places.push_back(place);
    }
    return answer;
}

}  // namespace grounds::query
