// SPDX-License-Identifier: MIT
#include "query/load/search.hpp"

#include "base/error.hpp"
#include "query/answers/search_words.hpp"
#include "schema/db/row.hpp"

namespace grounds::query {

namespace {

// Weights of claim_search's columns: statement, said, question, source, slug, cited.
constexpr auto words_sql = R"(
WITH words (id, score) AS MATERIALIZED (
    SELECT rowid, bm25(claim_search, 10, 6, 3, 1, 6, 4) FROM claim_search WHERE claim_search MATCH :fts
),
)";

constexpr auto word_hits = R"(
hit (id, tier, score) AS (SELECT id, :tier, score FROM words)
)";

// Tiers are those of enum Match. A figure counts only where the other words match as well.
constexpr auto all_hits = R"(
others (id) AS MATERIALIZED (SELECT rowid FROM claim_search WHERE :others <> '' AND claim_search MATCH :others_query),
hit (id, tier, score) AS (
    SELECT id, 5, score FROM words
    UNION ALL SELECT id, 0, 0 FROM claim WHERE slug = :all
    UNION ALL SELECT claim_id, 1, 0 FROM appearance WHERE slug = :all AND claim_id IS NOT NULL
    UNION ALL SELECT c.id, 2, 0 FROM claim c
     WHERE :figure AND ((c.by_value = :low AND :low = :high AND (:unit = '' OR c.by_unit = :unit))
        OR (c.by_low = :low AND c.by_high = :high AND (:unit = '' OR c.by_unit = :unit))
        OR (c.answer_value = :low AND :low = :high AND (:unit = '' OR c.answer_unit = :unit))
        OR (c.answer_low = :low AND c.answer_high = :high AND (:unit = '' OR c.answer_unit = :unit)))
       AND (:others = '' OR c.id IN others)
    UNION ALL SELECT a.claim_id, 3, 0 FROM figure f JOIN appearance a ON a.id = f.appearance_id
     WHERE :figure AND (:unit = '' OR f.unit = :unit)
       AND ((f.value = :low AND :low = :high) OR (f.low = :low AND f.high = :high))
       AND (:others = '' OR a.claim_id IN others)
    UNION ALL SELECT b.claim_id, 4, 0 FROM study s JOIN finding f ON f.study_id = s.id JOIN bearing b ON b.finding_id = f.id
     WHERE s.slug = :all
    UNION ALL SELECT a.claim_id, 4, 0 FROM citation t JOIN appearance a ON a.id = t.appearance_id
     WHERE t.marker = :all OR t.marker = '[' || :all || ']'
    UNION ALL SELECT a.claim_id, 4, 0 FROM reference r JOIN citation t ON t.reference_id = r.id
      JOIN appearance a ON a.id = t.appearance_id WHERE r.key = :all
    UNION ALL SELECT a.claim_id, 4, 0 FROM source s JOIN passage p ON p.source_id = s.id
      JOIN appearance a ON a.passage_id = p.id WHERE s.slug = :all
)
)";

constexpr auto ranked = R"(
SELECT c.slug, min(h.tier) AS tier, min(h.score) AS score, count(*) OVER () AS total
  FROM hit h JOIN claim c ON c.id = h.id
 GROUP BY h.id ORDER BY tier, score, c.slug LIMIT :limit
)";

Hits read_hits(SQLite::Statement& statement) {
    Hits hits;
    const db::Row row(statement);
    while (statement.executeStep()) {
        hits.best.push_back(
            {row.text("slug"), static_cast<Match>(row.integer("tier")), row.number("score").value_or(0)});
        hits.total = row.integer("total");
    }
    return hits;
}

/// For LIMIT: negative is all.
long all_if_zero(long limit) {
    return limit > 0 ? limit : -1;
}

void bind_figure(SQLite::Statement& statement, const std::optional<WantedFigure>& figure) {
    const WantedFigure wanted = figure.value_or(WantedFigure{});
    statement.bind(":figure", figure ? 1 : 0);
    statement.bind(":low", wanted.low);
    statement.bind(":high", wanted.high);
    statement.bind(":unit", wanted.unit);
}

/// Hits of an FTS5 query alone.
Hits match_words(const SQLite::Database& db, const std::string& query, Match match, long limit) {
    SQLite::Statement statement(db, std::string(words_sql) + word_hits + ranked);
    statement.bind(":fts", query);
    statement.bind(":tier", static_cast<int>(match));
    statement.bind(":limit", all_if_zero(limit));
    return read_hits(statement);
}

Hits match_all(const SQLite::Database& db, const SearchWords& search, long limit) {
    SQLite::Statement statement(db, std::string(words_sql) + all_hits + ranked);
    statement.bind(":fts", search.fts);
    statement.bind(":others", search.fts_without_figure);
    statement.bind(":others_query", search.fts_without_figure.empty() ? "\"\"" : search.fts_without_figure);
    statement.bind(":all", search.all);
    bind_figure(statement, search.figure);
    statement.bind(":limit", all_if_zero(limit));
    return read_hits(statement);
}

}  // namespace

Hits search_claims(const SQLite::Database& db, const std::string& text, long limit) {
    const auto search = parse_search(text);
    auto hits = match_all(db, search, limit);
    if (hits.best.empty()) {
        hits = match_words(db, search.fts_any, Match::some_words, limit);
    }
    hits.words_left_out = static_cast<long>(search.left_out);
    return hits;
}

long count_candidates(const SQLite::Database& db, const std::string& text) {
    const auto search = parse_search(text);
    if (search.fts.empty()) {
        return 0;
    }
    SQLite::Statement statement(db, "SELECT count(*) AS n FROM candidate_search WHERE candidate_search MATCH ?1");
    statement.bind(1, search.fts);
    return statement.executeStep() ? db::Row(statement).integer("n") : 0;
}

Hits search_claims_raw(const SQLite::Database& db, const std::string& query, long limit) {
    try {
        return match_words(db, query, Match::words, limit);
    } catch (const SQLite::Exception& problem) {
        throw Error("--raw", problem.what(),
                    "see https://www.sqlite.org/fts5.html#full_text_query_syntax, or leave --raw out");
    }
}

std::vector<std::string> claims_with_prefix(const SQLite::Database& db, const std::string& prefix, long limit) {
    SQLite::Statement statement(db,
                                "SELECT slug FROM claim WHERE slug >= :prefix AND slug < :prefix || char(1114111) "
                                "ORDER BY slug LIMIT :limit");
    statement.bind(":prefix", prefix);
    statement.bind(":limit", limit);
    std::vector<std::string> ids;
    while (statement.executeStep()) {
        ids.push_back(statement.getColumn(0).getString());
    }
    return ids;
}

}  // namespace grounds::query
