// SPDX-License-Identifier: MIT
#include "importer/store/steps.hpp"

#include "schema/db/text_search.hpp"

namespace grounds::store {

namespace {

constexpr auto near_claims = R"sql(
SELECT c.slug AS claim, c.statement, q.slug AS question, q.text, lower(coalesce(q.substance, '')) AS substance,
       c.answer_value, c.answer_low, c.answer_high, c.answer_unit, c.by_value, c.by_low, c.by_high, c.by_unit,
       c.dose_value, c.dose_low, c.dose_high, c.dose_unit
  FROM hit h JOIN claim c ON c.id = h.id JOIN question q ON q.id = c.question_id ORDER BY h.score, c.slug
)sql";

/// Of the claim's own words, its question's and its id.
std::string near_sql() {
    return "WITH hit (id, score) AS MATERIALIZED (SELECT id, score FROM (" +
           db::matching(db::claim_index, "?1", {10, 0, 3, 0, 3, 0}) + ") ORDER BY score, id LIMIT 20)" + near_claims;
}

constexpr auto candidate_index_sql = R"sql(
SELECT a.id, searchable(a.says), searchable(p.section), searchable(trim(s.title || ' ' || coalesce(s.publisher, ''))),
       coalesce((SELECT group_concat(searchable(marker), ' ') FROM
           (SELECT t.marker FROM citation t WHERE t.appearance_id = a.id AND t.marker IS NOT NULL ORDER BY t.position)), '')
  FROM wanted CROSS JOIN appearance a ON a.id = wanted.id JOIN passage p ON p.id = a.passage_id
  JOIN source s ON s.id = p.source_id
 WHERE a.claim_id IS NULL
)sql";

constexpr auto candidate_sql = R"sql(
SELECT a.says, f.value, f.low, f.high, f.unit
  FROM appearance a LEFT JOIN figure f ON f.appearance_id = a.id
 WHERE a.claim_id IS NULL AND a.id = ?1 ORDER BY f.position
)sql";

void add_quantity(const db::Row& row, const std::string& prefix, std::vector<Quantity>& quantities) {
    Quantity quantity;
    quantity.value = row.number(prefix + "_value");
    quantity.low = row.number(prefix + "_low");
    quantity.high = row.number(prefix + "_high");
    quantity.unit = row.text(prefix + "_unit");
    if (quantity.value || quantity.low) {
        quantities.push_back(std::move(quantity));
    }
}

drafts::NearClaim read_near(const db::Row& row) {
    drafts::NearClaim claim{row.text("claim"), row.text("statement"), row.text("question"),
                            row.text("text"),  row.text("substance"), {}};
    for (const char* prefix : {"answer", "by", "dose"}) {
        add_quantity(row, prefix, claim.quantities);
    }
    return claim;
}

struct Sentence {
    std::string says;
    std::vector<Figure> figures;
};

/// Nothing for an appearance that somebody has reviewed, or that is gone.
std::optional<Sentence> load_candidate(const db::Connection& db, long appearance) {
    std::optional<Sentence> sentence;
    db::Statement(db, candidate_sql)
        .each(
            [&](const db::Row& row) {
                if (!sentence) {
                    sentence.emplace(Sentence{row.text("says"), {}});
                }
                if (!row.null("value") || !row.null("low")) {
                    Figure figure;
                    figure.quantity = {
                        row.number("value"), row.number("low"), row.number("high"), row.text("unit"), {}};
                    sentence->figures.push_back(std::move(figure));
                }
            },
            appearance);
    return sentence;
}

std::optional<long> row_of(Writer& writer, const std::string& sql, const std::string& slug) {
    if (slug.empty()) {
        return std::nullopt;
    }
    return db::Statement(writer.db(), sql).first([](const db::Row& row) { return row.integer("id"); }, slug);
}

}  // namespace

ClaimSuggester::ClaimSuggester(const db::Connection& db) : near_(db, near_sql()) {}

std::vector<drafts::NearClaim> ClaimSuggester::near(const std::string& says) {
    const auto words = drafts::content_words(says);
    return words.empty() ? std::vector<drafts::NearClaim>{} : near_.all(read_near, db::any_of(words));
}

std::vector<Suggestion> ClaimSuggester::suggest(const std::string& says, const std::vector<Figure>& figures) {
    return drafts::rank_claims(says, figures, near(says));
}

namespace {

void store_suggestions(Writer& writer, long appearance, const std::vector<Suggestion>& suggestions) {
    int rank = 0;
    for (const auto& suggestion : suggestions) {
        writer.insert(
            "suggestion",
            Fields()
                .integer("appearance_id", appearance)
                .integer("rank", ++rank)
                .count("claim_id", row_of(writer, "SELECT id FROM claim WHERE slug = ?", suggestion.claim))
                .count("question_id", row_of(writer, "SELECT id FROM question WHERE slug = ?", suggestion.question))
                .number("score", suggestion.score)
                .text("because", suggestion.because));
    }
}

}  // namespace

void index_candidates(Writer& writer, const std::string& changed, bool claims_differ) {
    const auto& db = writer.db();
    db::index_anew(db, db::candidate_index, changed, candidate_index_sql);
    ClaimSuggester suggester(db);
    const auto suggest = [&](const db::Row& row) {
        const long appearance = row.integer("id");
        writer.erase("suggestion", "appearance_id", appearance);
        if (const auto sentence = load_candidate(db, appearance)) {
            store_suggestions(writer, appearance, suggester.suggest(sentence->says, sentence->figures));
        }
    };
    db::Statement(db, claims_differ ? all_candidates : changed).each(suggest);
}

}  // namespace grounds::store
