// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "query/load/rows.hpp"
#include "schema/load/records.hpp"

namespace grounds::query {

namespace {

/// A filter is a parameter of the kind's statement, so the statement itself says which filters it has. '' leaves it
/// out.
struct ListKind {
    std::string_view name;
    const char* sql;
    Table (*finish)(const Table&) = nullptr;  ///< makes the answer of the rows; none: the rows are the answer
};

constexpr auto all_filters =
    std::to_array<std::string_view>({"verdict", "certainty", "topic", "source", "resolution", "uncited", "state"});

constexpr auto kinds = std::to_array<ListKind>({
    {"sources", R"(
SELECT s.slug AS id, s.title, s.publisher, s.kind, s.published,
       count(p.id) AS appearances, count(DISTINCT p.claim_id) AS claims,
       (SELECT count(*) FROM passage g2 JOIN appearance p2 ON p2.passage_id = g2.id WHERE g2.source_id = s.id
           AND p2.claim_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM citation t WHERE t.appearance_id = p2.id AND t.resolution <> 'none-given')) AS uncited,
       (SELECT count(DISTINCT conflict_id) FROM conflict_side x WHERE x.source = s.slug) AS conflicts
  FROM source s LEFT JOIN passage g ON g.source_id = s.id LEFT JOIN appearance p ON p.passage_id = g.id AND p.claim_id IS NOT NULL
 WHERE (:source = '' OR s.slug = :source)
 GROUP BY s.id ORDER BY s.slug)"},
    {"claims", R"(
SELECT c.slug AS id, c.statement, q.slug AS question, q.topic, a.verdict, a.certainty,
       a.lowest AS certainty_lowest, a.highest AS certainty_highest,
)" GROUNDS_COUNTS_OF_CLAIM R"(, a.size
)" GROUNDS_ROWS_OF_CLAIMS R"(
 WHERE (:verdict = '' OR a.verdict = :verdict)
   AND (:certainty = '' OR a.certainty = :certainty)
   AND (:topic = '' OR q.topic = :topic)
   AND (:source = '' OR EXISTS (SELECT 1 FROM appearance p JOIN passage g ON g.id = p.passage_id
                                  JOIN source s ON s.id = g.source_id WHERE p.claim_id = c.id AND s.slug = :source))
   AND (:resolution = '' OR EXISTS (SELECT 1 FROM appearance p JOIN citation t ON t.appearance_id = p.id
                                     WHERE p.claim_id = c.id AND t.resolution = :resolution))
   AND (:uncited = '' OR NOT EXISTS (SELECT 1 FROM appearance p JOIN citation t ON t.appearance_id = p.id
                                      WHERE p.claim_id = c.id AND t.resolution <> 'none-given'))
 ORDER BY c.slug)"},
    {"questions", R"(
SELECT q.slug AS id, q.text, q.kind, q.topic,
       (SELECT count(*) FROM claim c WHERE c.question_id = q.id) AS claims,
       (SELECT count(*) FROM finding_question x WHERE x.question_id = q.id) AS findings
  FROM question q WHERE (:topic = '' OR q.topic = :topic) ORDER BY q.slug)"},
    {"studies", R"(
SELECT s.slug AS id, s.design, coalesce(s.n_analysed, s.n_completed, s.n_randomised, s.n_enrolled) AS n,
       s.population, s.substance, s.form, s.elemental_mg_per_day,
       (SELECT r.key FROM study_report x JOIN reference r ON r.id = x.reference_id WHERE x.study_id = s.id
         ORDER BY x.position LIMIT 1) AS reference,
       (SELECT count(*) FROM finding f WHERE f.study_id = s.id) AS findings
  FROM study s
 WHERE (:topic = '' OR EXISTS (SELECT 1 FROM finding f JOIN finding_question x ON x.finding_id = f.id
                                 JOIN question q ON q.id = x.question_id WHERE f.study_id = s.id AND q.topic = :topic))
   AND (:source = '' OR EXISTS (SELECT 1 FROM study_report x JOIN citation t ON t.reference_id = x.reference_id
                                  JOIN appearance p ON p.id = t.appearance_id JOIN passage g ON g.id = p.passage_id
                                  JOIN source o ON o.id = g.source_id WHERE x.study_id = s.id AND o.slug = :source
                                   AND p.claim_id IS NOT NULL))
 ORDER BY s.slug)"},
    {"findings", R"(
SELECT s.slug || '/' || f.slug AS id, f.outcome, f.role,
       (SELECT group_concat(slug, ' ') FROM (SELECT q.slug FROM finding_question x JOIN question q ON q.id = x.question_id
                                              WHERE x.finding_id = f.id ORDER BY q.slug)) AS questions,
       f.measure, f.effect_value AS effect, f.effect_ci_low AS ci_low, f.effect_ci_high AS ci_high, f.unit,
       f.p_relation || f.p_value AS p, f.says
  FROM finding f JOIN study s ON s.id = f.study_id
 WHERE (:topic = '' OR EXISTS (SELECT 1 FROM finding_question x JOIN question q ON q.id = x.question_id
                                WHERE x.finding_id = f.id AND q.topic = :topic))
 ORDER BY s.slug, f.slug)"},
    {"references", R"(
SELECT r.key AS id, r.title, substr(r.issued, 1, 4) AS year, r.container_title, r.doi, r.pmid, r.state,
       (SELECT n.key FROM reference n WHERE n.supersedes_key = r.key ORDER BY n.issued DESC, n.key LIMIT 1) AS superseded_by,
       (SELECT count(*) FROM citation t JOIN appearance p ON p.id = t.appearance_id
         WHERE t.reference_id = r.id AND p.claim_id IS NOT NULL) AS citations,
       (SELECT k.key FROM duplicate d JOIN reference k ON k.id = d.kept_id
         WHERE d.other_id = r.id AND d.state = 'same') AS merged_into
  FROM reference r
 WHERE (:source = '' OR EXISTS (SELECT 1 FROM citation t JOIN appearance p ON p.id = t.appearance_id
                                  JOIN passage g ON g.id = p.passage_id JOIN source o ON o.id = g.source_id
                                 WHERE t.reference_id = r.id AND o.slug = :source))
   AND (:uncited = '' OR NOT EXISTS (SELECT 1 FROM citation t JOIN appearance p ON p.id = t.appearance_id
                                      WHERE t.reference_id = r.id AND p.claim_id IS NOT NULL))
 ORDER BY r.key)"},
    {"duplicates", R"(
SELECT d.kept || ' ' || d.other AS id, d.state, d.decided_by, d.agree, d.disagree, d.score, d.because, d.kept_title,
       d.other_title,
       CASE WHEN d.decided_by = 'person' THEN NULL ELSE
           '- {' || CASE d.state WHEN 'same' THEN 'different' ELSE 'same' END || ': ['
           || json_quote(d.kept) || ', ' || json_quote(d.other) || ']}' END AS to_decide
  FROM duplicate_detail d
 WHERE (:state = '' OR d.state = :state)
 ORDER BY d.state <> 'probable', d.state, d.score DESC, d.kept, d.other)"},
    {"citations", R"(
SELECT t.id AS id, p.slug AS appearance, s.slug AS source, c.slug AS claim, t.marker, t.resolution,
       r.key AS reference, t.because,
       (SELECT group_concat(verdict, ' ') FROM (SELECT verdict FROM fidelity y WHERE y.citation_id = t.id ORDER BY position))
           AS fidelity
  FROM citation t JOIN appearance p ON p.id = t.appearance_id JOIN passage g ON g.id = p.passage_id
  JOIN source s ON s.id = g.source_id JOIN claim c ON c.id = p.claim_id JOIN question q ON q.id = c.question_id
  LEFT JOIN assessment a ON a.claim_id = c.id LEFT JOIN reference r ON r.id = t.reference_id
 WHERE (:source = '' OR s.slug = :source)
   AND (:resolution = '' OR t.resolution = :resolution)
   AND (:uncited = '' OR t.resolution = 'none-given')
   AND (:topic = '' OR q.topic = :topic)
   AND (:verdict = '' OR a.verdict = :verdict)
 ORDER BY p.slug, t.position)"},
    {"missing", R"(
SELECT x.canonical_key AS reference, (SELECT k.title FROM reference k WHERE k.id = x.canonical_id) AS title,
       max(r.doi) AS doi, max(r.pmid) AS pmid, max(r.pmcid) AS pmcid, max(r.isbn) AS isbn, max(r.url) AS url,
       s.slug AS source, count(DISTINCT t.id) AS citations
  FROM citation t JOIN appearance p ON p.id = t.appearance_id JOIN passage g ON g.id = p.passage_id
  JOIN source s ON s.id = g.source_id JOIN reference_canonical x ON x.id = t.reference_id
  JOIN reference r ON r.id IN )" GROUNDS_RECORDS_OF_WORK R"(
  LEFT JOIN reference_text w ON w.reference_id = r.id
 WHERE (:source = '' OR s.slug = :source)
 GROUP BY x.canonical_id, s.id
HAVING count(w.reference_id) = 0
UNION ALL
SELECT NULL, NULL, NULL, NULL, NULL, NULL, t.target, s.slug, count(*)
  FROM citation t JOIN appearance p ON p.id = t.appearance_id JOIN passage g ON g.id = p.passage_id
  JOIN source s ON s.id = g.source_id
 WHERE t.reference_id IS NULL AND t.target IS NOT NULL AND (:source = '' OR s.slug = :source)
 GROUP BY t.target, s.id)",
     works_to_fetch},
    {"appearances", R"(
SELECT p.slug AS id, p.says, s.slug AS source, c.slug AS claim, p.kind, p.stance, g.section, g.start, g."end", g.anchor,
       (SELECT count(*) FROM citation t WHERE t.appearance_id = p.id AND t.resolution <> 'none-given') AS citations,
       (SELECT count(*) FROM citation t WHERE t.appearance_id = p.id AND t.reference_id IS NOT NULL) AS bound
  FROM appearance p JOIN passage g ON g.id = p.passage_id JOIN source s ON s.id = g.source_id
  JOIN claim c ON c.id = p.claim_id JOIN question q ON q.id = c.question_id LEFT JOIN assessment a ON a.claim_id = c.id
 WHERE (:source = '' OR s.slug = :source)
   AND (:topic = '' OR q.topic = :topic)
   AND (:verdict = '' OR a.verdict = :verdict)
   AND (:certainty = '' OR a.certainty = :certainty)
   AND (:resolution = '' OR EXISTS (SELECT 1 FROM citation t WHERE t.appearance_id = p.id AND t.resolution = :resolution))
   AND (:uncited = '' OR NOT EXISTS (SELECT 1 FROM citation t WHERE t.appearance_id = p.id AND t.resolution <> 'none-given'))
 ORDER BY s.slug, g.start, g."end", p.slug)"},
    {"candidates", R"(
SELECT p.slug AS id, p.says, s.slug AS source, p.kind, p.stance, g.section, g.start, g."end",
       (SELECT group_concat(marker, ' ') FROM (SELECT t.marker FROM citation t
         WHERE t.appearance_id = p.id AND t.marker IS NOT NULL ORDER BY t.position)) AS markers,
       c.slug AS perhaps_claim, q.slug AS perhaps_question, n.score, n.because
  FROM appearance p JOIN passage g ON g.id = p.passage_id JOIN source s ON s.id = g.source_id
  LEFT JOIN suggestion n ON n.appearance_id = p.id AND n.rank = 1
  LEFT JOIN claim c ON c.id = n.claim_id LEFT JOIN question q ON q.id = n.question_id
 WHERE p.claim_id IS NULL
   AND (:source = '' OR s.slug = :source)
   AND (:uncited = '' OR NOT EXISTS (SELECT 1 FROM citation t WHERE t.appearance_id = p.id AND t.resolution <> 'none-given'))
 ORDER BY s.slug, g.start, g."end", p.slug)"},
    {"conflicts", R"(
SELECT x.id AS id, x.type, q.slug AS question,
       (SELECT s.record FROM conflict_side s WHERE s.conflict_id = x.id ORDER BY s.position LIMIT 1) AS one,
       (SELECT s.says FROM conflict_side s WHERE s.conflict_id = x.id ORDER BY s.position LIMIT 1) AS one_says,
       (SELECT s.record FROM conflict_side s WHERE s.conflict_id = x.id ORDER BY s.position LIMIT 1 OFFSET 1) AS other,
       (SELECT s.says FROM conflict_side s WHERE s.conflict_id = x.id ORDER BY s.position LIMIT 1 OFFSET 1) AS other_says,
       x.explanation, x.likely_cause, x.pooled
  FROM conflict x JOIN question q ON q.id = x.question_id
 WHERE (:topic = '' OR q.topic = :topic)
   AND (:source = '' OR x.id IN (SELECT s.conflict_id FROM conflict_side s WHERE s.source = :source))
 ORDER BY x.id)"},
});

const ListKind& kind_named(std::string_view name) {
    const auto* found =
        std::find_if(kinds.begin(), kinds.end(), [&](const ListKind& kind) { return kind.name == name; });
    if (found == kinds.end()) {
        throw Error("list", fmt::format("no kind '{}'", name), fmt::format("one of: {}", fmt::join(list_kinds(), " ")));
    }
    return *found;
}

bool has_filter(const ListKind& kind, std::string_view filter) {
    return std::string_view(kind.sql).find(fmt::format(":{} ", filter)) != std::string_view::npos;
}

std::vector<std::string> kinds_with(std::string_view filter) {
    std::vector<std::string> names;
    for (const auto& kind : kinds) {
        if (has_filter(kind, filter)) {
            names.emplace_back(kind.name);
        }
    }
    return names;
}

void refuse_foreign(const ListKind& kind, const Filters& filters) {
    for (const auto& [filter, value] : filters) {
        if (!has_filter(kind, filter)) {
            throw Error("--" + filter, fmt::format("does not apply to {}", kind.name),
                        fmt::format("it applies to: {}", fmt::join(kinds_with(filter), " ")));
        }
    }
}

}  // namespace

std::vector<std::string> list_kinds() {
    std::vector<std::string> names;
    for (const auto& kind : kinds) {
        names.emplace_back(kind.name);
    }
    return names;
}

std::vector<std::string> filters_of(std::string_view kind) {
    std::vector<std::string> names;
    for (const auto filter : all_filters) {
        if (has_filter(kind_named(kind), filter)) {
            names.emplace_back(filter);
        }
    }
    return names;
}

std::vector<std::string> load_topics(const db::Connection& db) {
    return db::Statement(db, "SELECT DISTINCT topic FROM question WHERE topic <> '' ORDER BY 1")
        .all([](const db::Row& row) { return row.text("topic"); });
}

Table list_records(const db::Connection& db, std::string_view kind, const Filters& filters, long most) {
    const auto& wanted = kind_named(kind);
    refuse_foreign(wanted, filters);
    std::vector<std::string> names;
    for (const auto& filter : filters_of(kind)) {
        names.push_back(":" + filter);
    }
    db::NamedArguments values;
    for (const auto& name : names) {
        const auto given = filters.find(name.substr(1));
        values.emplace_back(name, given == filters.end() ? std::string_view() : std::string_view(given->second));
    }
    if (wanted.finish == nullptr) {
        return read_table(db::Statement(db, fmt::format("{} LIMIT {}", wanted.sql, most)), values);
    }
    auto table = wanted.finish(read_table(db::Statement(db, wanted.sql), values));
    if (most >= 0 && table.rows.size() > static_cast<std::size_t>(most)) {
        table.rows.resize(static_cast<std::size_t>(most));
    }
    return table;
}

}  // namespace grounds::query
