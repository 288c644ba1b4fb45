// SPDX-License-Identifier: MIT
#include "query/load/search.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "query/answers/search_words.hpp"
#include "schema/db/statement.hpp"
#include "schema/db/text_search.hpp"

namespace grounds::query {

namespace {

/// A statement, a sentence or an id that holds a word is worth more than a title that does.
std::string matching_claims(std::string_view parameter) {
    return db::matching(db::claim_index, parameter, {10, 6, 3, 1, 6, 4});
}

std::string words_sql() {
    return "WITH words (id, score) AS MATERIALIZED (" + matching_claims(":words") + "),";
}

/// The claims that hold what stands beside the figure.
std::string others_sql() {
    return "others (id) AS MATERIALIZED (SELECT id FROM (" + db::matching(db::claim_index, ":others") + ")),";
}

constexpr auto word_hits = R"(
hit (id, tier, score) AS (SELECT id, :tier, score FROM words)
)";

// Tiers are those of enum Match. A figure counts only where the other words match as well.
constexpr auto all_hits = R"(
hit (id, tier, score) AS (
    SELECT id, 5, score FROM words
    UNION ALL SELECT id, 0, 0 FROM claim WHERE slug = :all
    UNION ALL SELECT claim_id, 1, 0 FROM appearance WHERE slug = :all AND claim_id IS NOT NULL
    UNION ALL SELECT c.id, 2, 0 FROM claim c
     WHERE :figure AND ((c.by_value = :low AND :low = :high AND (:unit = '' OR c.by_unit = :unit))
        OR (c.by_low = :low AND c.by_high = :high AND (:unit = '' OR c.by_unit = :unit))
        OR (c.answer_value = :low AND :low = :high AND (:unit = '' OR c.answer_unit = :unit))
        OR (c.answer_low = :low AND c.answer_high = :high AND (:unit = '' OR c.answer_unit = :unit)))
       AND (:alone OR c.id IN others)
    UNION ALL SELECT a.claim_id, 3, 0 FROM figure f JOIN appearance a ON a.id = f.appearance_id
     WHERE :figure AND (:unit = '' OR f.unit = :unit)
       AND ((f.value = :low AND :low = :high) OR (f.low = :low AND f.high = :high))
       AND (:alone OR a.claim_id IN others)
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

Hits read_hits(const db::Statement& statement, const db::NamedArguments& values) {
    Hits hits;
    statement.each(
        [&](const db::Row& row) {
            hits.best.push_back(
                {row.text("slug"), static_cast<Match>(row.integer("tier")), row.number("score").value_or(0)});
            hits.total = row.integer("total");
        },
        values);
    return hits;
}

/// For LIMIT: negative is all.
long all_if_zero(long limit) {
    return limit > 0 ? limit : -1;
}

/// Hits of a search expression alone.
Hits match_words(const db::Connection& db, const std::string& expression, Match match, long limit) {
    return read_hits({db, words_sql() + word_hits + ranked},
                     {{":words", expression}, {":tier", static_cast<int>(match)}, {":limit", all_if_zero(limit)}});
}

Hits match_all(const db::Connection& db, const SearchWords& search, long limit) {
    const auto words = db::all_of(search.words);
    const auto others = db::all_of(search.without_figure);
    const auto wanted = search.figure.value_or(WantedFigure{});
    return read_hits({db, words_sql() + others_sql() + all_hits + ranked}, {{":words", words},
                                                                            {":others", others},
                                                                            {":alone", search.without_figure.empty()},
                                                                            {":all", search.all},
                                                                            {":figure", search.figure.has_value()},
                                                                            {":low", wanted.low},
                                                                            {":high", wanted.high},
                                                                            {":unit", wanted.unit},
                                                                            {":limit", all_if_zero(limit)}});
}

}  // namespace

Hits search_claims(const db::Connection& db, const std::string& text, long limit) {
    const auto search = parse_search(text);
    auto hits = match_all(db, search, limit);
    if (hits.best.empty()) {
        hits = match_words(db, db::any_of(search.words), Match::some_words, limit);
    }
    hits.words_left_out = static_cast<long>(search.left_out);
    return hits;
}

long count_candidates(const db::Connection& db, const std::string& text) {
    const auto search = parse_search(text);
    if (search.words.empty()) {
        return 0;
    }
    return db::Statement(db, "SELECT count(*) AS n FROM (" + db::matching(db::candidate_index, "?1") + ")")
        .first([](const db::Row& row) { return row.integer("n"); }, db::all_of(search.words))
        .value_or(0);
}

Hits search_claims_raw(const db::Connection& db, const std::string& query, long limit) {
    try {
        return match_words(db, query, Match::words, limit);
    } catch (const db::Failure& problem) {
        if (problem.kind() != db::Failure::Kind::query) {
            throw;
        }
        throw Error("--raw", problem.what(), fmt::format("see {}, or leave --raw out", db::expression_syntax));
    }
}

std::vector<std::string> claims_with_prefix(const db::Connection& db, const std::string& prefix, long limit) {
    return db::Statement(
               db, "SELECT slug FROM claim WHERE slug >= ?1 AND slug < ?1 || char(1114111) ORDER BY slug LIMIT ?2")
        .all([](const db::Row& row) { return row.text("slug"); }, prefix, limit);
}

}  // namespace grounds::query
