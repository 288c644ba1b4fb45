// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include <set>

#include "schema/db/statement.hpp"

namespace grounds::query {

namespace {

constexpr auto verdict_sql = R"(
WITH asked (id) AS (
    SELECT question_id FROM claim WHERE slug = ?1
    UNION SELECT l.from_id FROM claim c JOIN evidence_link l ON l.question_id = c.question_id WHERE c.slug = ?1),
answer (finding_id, study_id) AS (
    SELECT DISTINCT f.id, f.study_id
      FROM asked a JOIN finding_question l ON l.question_id = a.id JOIN finding f ON f.id = l.finding_id),
answering (id) AS (SELECT DISTINCT study_id FROM answer)
SELECT 'claim' AS kind, c.slug AS id, o.sha256 FROM claim c JOIN origin o ON o.id = c.origin_id WHERE c.slug = ?1
UNION ALL SELECT 'question', q.slug, o.sha256
  FROM asked a JOIN question q ON q.id = a.id JOIN origin o ON o.id = q.origin_id
UNION ALL SELECT 'study', s.slug, o.sha256
  FROM answering a JOIN study s ON s.id = a.id JOIN origin o ON o.id = s.origin_id
UNION ALL SELECT 'finding', s.slug || '/' || f.slug, ''
  FROM answer a JOIN finding f ON f.id = a.finding_id JOIN study s ON s.id = a.study_id
UNION ALL SELECT 'reference', r.key, o.sha256
  FROM answering a JOIN study_report p ON p.study_id = a.id JOIN reference r ON r.id = p.reference_id
  JOIN origin o ON o.id = r.origin_id
)";

constexpr auto fidelity_of_claim_sql = R"(
WITH saying (id, source_id, origin_id, slug) AS (
    SELECT p.id, g.source_id, p.origin_id, p.slug
      FROM claim c JOIN appearance p ON p.claim_id = c.id JOIN passage g ON g.id = p.passage_id WHERE c.slug = ?1),
cited (id) AS (
    SELECT t.reference_id FROM saying y JOIN citation t ON t.appearance_id = y.id WHERE t.reference_id IS NOT NULL
    UNION SELECT k.reference_id FROM saying y JOIN citation t ON t.appearance_id = y.id
      JOIN citation_candidate k ON k.citation_id = t.id)
SELECT 'appearance' AS kind, y.slug AS id, o.sha256 FROM saying y JOIN origin o ON o.id = y.origin_id
UNION SELECT 'source', s.slug, o.sha256
  FROM saying y JOIN source s ON s.id = y.source_id JOIN origin o ON o.id = s.origin_id
UNION SELECT 'reference', r.key, o.sha256
  FROM cited d JOIN reference r ON r.id = d.id JOIN origin o ON o.id = r.origin_id
UNION SELECT 'reference', newer.key, o.sha256
  FROM cited d JOIN reference r ON r.id = d.id JOIN reference newer ON newer.supersedes_key = r.key
  JOIN origin o ON o.id = newer.origin_id
UNION SELECT 'study', s.slug, o.sha256
  FROM cited d JOIN study_report p ON p.reference_id = d.id JOIN study s ON s.id = p.study_id
  JOIN origin o ON o.id = s.origin_id
)";

RecordHashes read_records(const db::Connection& db, const char* sql, const std::string& claim) {
    RecordHashes records;
    db::Statement(db, sql).each(
        [&](const db::Row& row) {
            records.emplace(std::pair{row.text("kind"), row.text("id")}, row.text("sha256"));
        },
        claim);
    return records;
}

using Name = RecordHashes::key_type;

/// A finding of a study that one of the sides does not have at all.
bool goes_with_its_study(const Name& name, const RecordHashes& before, const RecordHashes& after) {
    const Name study{"study", name.second.substr(0, name.second.find('/'))};
    return name.first == "finding" && (!before.contains(study) || !after.contains(study));
}

}  // namespace

RecordHashes records_behind_verdict(const db::Connection& db, const std::string& claim) {
    return read_records(db, verdict_sql, claim);
}

RecordHashes records_behind_fidelity(const db::Connection& db, const std::string& claim) {
    return read_records(db, fidelity_of_claim_sql, claim);
}

std::vector<std::string> differing(const RecordHashes& before, const RecordHashes& after) {
    auto all = before;
    all.insert(after.begin(), after.end());
    std::vector<std::string> texts;
    for (const auto& [name, hash] : all) {
        const auto was = before.find(name);
        const auto is = after.find(name);
        const bool same = was != before.end() && is != after.end() && was->second == is->second;
        if (same || goes_with_its_study(name, before, after)) {
            continue;
        }
        const auto* how = was == before.end() ? " now bears on it"
                          : is == after.end() ? " no longer bears on it"
                                              : " changed";
        texts.push_back(name.first + " " + name.second + how);
    }
    return texts;
}

}  // namespace grounds::query
