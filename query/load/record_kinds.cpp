// SPDX-License-Identifier: MIT
// What `show` reads of each kind of record. Row numbers are left out by record.cpp; a slug is shown as "id".
#include "query/load/record_kinds.hpp"

#include <array>

namespace grounds::query {

namespace {

#define ORIGIN(table, slug)                                                                                          \
    {                                                                                                                \
        "origin", "SELECT o.file, o.line, i.started AS imported, i.tool_version, o.sha256 FROM " table               \
                  " t JOIN origin o ON o.id = t.origin_id JOIN import i ON i.id = o.import_id WHERE t." slug " = ?1" \
    }

constexpr auto claim_parts = std::to_array<PartQuery>({
    {"assessment", "SELECT a.* FROM assessment a JOIN claim c ON c.id = a.claim_id WHERE c.slug = ?1"},
    {"appearances",
     "SELECT p.slug AS id, s.slug AS source, p.stance, p.says FROM appearance p JOIN claim c ON c.id = p.claim_id "
     "JOIN passage g ON g.id = p.passage_id JOIN source s ON s.id = g.source_id WHERE c.slug = ?1 ORDER BY p.slug"},
    ORIGIN("claim", "slug"),
});

constexpr auto appearance_parts = std::to_array<PartQuery>({
    {"passage",
     "SELECT s.slug AS source, g.section, g.start, g.\"end\", g.sha256, g.anchor, g.score, g.found_start, g.found_end, "
     "g.exact, g.prefix, g.suffix FROM appearance p JOIN passage g ON g.id = p.passage_id "
     "JOIN source s ON s.id = g.source_id WHERE p.slug = ?1"},
    {"figures",
     "SELECT f.* FROM figure f JOIN appearance p ON p.id = f.appearance_id WHERE p.slug = ?1 ORDER BY f.position"},
    {"citations",
     "SELECT t.id AS number, t.marker, t.intent, t.resolution, r.key AS reference, t.because FROM citation t "
     "JOIN appearance p ON p.id = t.appearance_id LEFT JOIN reference r ON r.id = t.reference_id "
     "WHERE p.slug = ?1 ORDER BY t.position"},
    {"candidates",
     "SELECT t.marker, k.rank, r.key AS reference, k.because FROM citation_candidate k "
     "JOIN citation t ON t.id = k.citation_id JOIN appearance p ON p.id = t.appearance_id "
     "JOIN reference r ON r.id = k.reference_id WHERE p.slug = ?1 ORDER BY t.position, k.rank"},
    {"suggestions",
     "SELECT n.rank, c.slug AS claim, q.slug AS question, n.score, n.because FROM suggestion n "
     "JOIN appearance p ON p.id = n.appearance_id LEFT JOIN claim c ON c.id = n.claim_id "
     "LEFT JOIN question q ON q.id = n.question_id WHERE p.slug = ?1 ORDER BY n.rank"},
    {"fidelity",
     "SELECT t.marker, y.verdict, y.explanation FROM fidelity y JOIN citation t ON t.id = y.citation_id "
     "JOIN appearance p ON p.id = t.appearance_id WHERE p.slug = ?1 ORDER BY t.position, y.position"},
    ORIGIN("appearance", "slug"),
});

constexpr auto source_parts = std::to_array<PartQuery>({
    {"authors",
     "SELECT a.name FROM source_author a JOIN source s ON s.id = a.source_id WHERE s.slug = ?1 ORDER BY a.position"},
    {"products",
     "SELECT p.name, p.forms, p.elemental_mg, p.note FROM product p JOIN source s ON s.id = p.source_id "
     "WHERE s.slug = ?1 ORDER BY p.position"},
    {"appearances",
     "SELECT p.slug AS id, c.slug AS claim, p.stance, p.says FROM appearance p JOIN claim c ON c.id = p.claim_id "
     "JOIN passage g ON g.id = p.passage_id JOIN source s ON s.id = g.source_id "
     "WHERE s.slug = ?1 ORDER BY g.start, g.\"end\", p.slug"},
    {"not reviewed",
     "SELECT count(*) AS candidates FROM appearance p JOIN passage g ON g.id = p.passage_id "
     "JOIN source s ON s.id = g.source_id WHERE s.slug = ?1 AND p.claim_id IS NULL HAVING count(*) > 0"},
    ORIGIN("source", "slug"),
});

constexpr auto question_parts = std::to_array<PartQuery>({
    {"important differences",
     "SELECT d.measure, d.value, d.unit, d.source, d.note FROM important_difference d "
     "JOIN question q ON q.id = d.question_id WHERE q.slug = ?1 ORDER BY d.position"},
    {"evidence from",
     "SELECT f.slug AS question, l.indirect, l.because FROM evidence_link l JOIN question q ON q.id = l.question_id "
     "JOIN question f ON f.id = l.from_id WHERE q.slug = ?1 ORDER BY l.position"},
    {"claims",
     "SELECT c.slug AS id, c.statement FROM claim c JOIN question q ON q.id = c.question_id WHERE q.slug = ?1 ORDER BY "
     "c.slug"},
    {"findings",
     "SELECT s.slug || '/' || f.slug AS id, f.outcome, f.role FROM finding_question x JOIN question q ON q.id = "
     "x.question_id "
     "JOIN finding f ON f.id = x.finding_id JOIN study s ON s.id = f.study_id WHERE q.slug = ?1 ORDER BY 1"},
    ORIGIN("question", "slug"),
});

constexpr auto study_parts = std::to_array<PartQuery>({
    {"reports",
     "SELECT r.key AS reference, r.title, r.issued, r.doi, r.pmid FROM study_report x JOIN study s ON s.id = "
     "x.study_id "
     "JOIN reference r ON r.id = x.reference_id WHERE s.slug = ?1 ORDER BY x.position"},
    {"relations",
     "SELECT x.kind, coalesce(o.slug, x.label) AS study FROM study_relation x JOIN study s ON s.id = x.study_id "
     "LEFT JOIN study o ON o.id = x.other_id WHERE s.slug = ?1 ORDER BY x.kind, x.position"},
    {"included in",
     "SELECT o.slug AS study FROM study_relation x JOIN study s ON s.id = x.other_id JOIN study o ON o.id = x.study_id "
     "WHERE s.slug = ?1 AND x.kind = 'includes' ORDER BY o.slug"},
    {"risk of bias",
     "SELECT b.tool, b.domain, b.judgement, b.judged_by, b.seen_how, b.seen_url FROM risk_of_bias b "
     "JOIN study s ON s.id = b.study_id WHERE s.slug = ?1 ORDER BY b.position"},
    {"quality notes",
     "SELECT n.about, n.note FROM quality_note n JOIN study s ON s.id = n.study_id WHERE s.slug = ?1 ORDER BY "
     "n.position"},
    {"findings",
     "SELECT s.slug || '/' || f.slug AS id, f.outcome, f.role FROM finding f JOIN study s ON s.id = f.study_id "
     "WHERE s.slug = ?1 ORDER BY f.slug"},
    ORIGIN("study", "slug"),
});

constexpr auto finding_parts = std::to_array<PartQuery>({
    {"questions",
     "SELECT q.slug AS id, q.text FROM finding_question x JOIN question q ON q.id = x.question_id JOIN finding f ON "
     "f.id = x.finding_id "
     "JOIN study s ON s.id = f.study_id WHERE s.slug || '/' || f.slug = ?1 ORDER BY q.slug"},
    {"arms",
     "SELECT a.* FROM arm a JOIN finding f ON f.id = a.finding_id JOIN study s ON s.id = f.study_id "
     "WHERE s.slug || '/' || f.slug = ?1 ORDER BY a.position"},
    {"bearings",
     "SELECT c.slug AS claim, b.bearing, b.counted, b.why_not, b.effect, b.reason FROM bearing b JOIN claim c ON c.id "
     "= b.claim_id "
     "JOIN finding f ON f.id = b.finding_id JOIN study s ON s.id = f.study_id WHERE s.slug || '/' || f.slug = ?1 ORDER "
     "BY c.slug"},
    {"origin",
     "SELECT o.file, CASE f.line WHEN 0 THEN o.line ELSE f.line END AS line, i.started AS imported, i.tool_version, "
     "o.sha256 "
     "FROM finding f JOIN study s ON s.id = f.study_id JOIN origin o ON o.id = s.origin_id JOIN import i ON i.id = "
     "o.import_id "
     "WHERE s.slug || '/' || f.slug = ?1"},
});

constexpr auto reference_parts = std::to_array<PartQuery>({
    {"names",
     "SELECT n.role, n.particle, n.family, n.given, n.suffix, n.literal FROM reference_name n "
     "JOIN reference r ON r.id = n.reference_id WHERE r.key = ?1 ORDER BY n.role, n.position"},
    {"after publication",
     "SELECT d.given, d.nature, d.date, d.reasons, d.record AS retraction_watch_record, d.notice_doi, d.notice_pmid, "
     "d.as_of AS checked_as_of, d.as_of_from AS day_from FROM retraction_detail d WHERE d.reference = ?1 "
     "AND (d.as_of IS NOT NULL OR d.given IS NOT NULL)"},
    {"merged into",
     "SELECT kept AS reference, decided_by, agree, disagree, because FROM duplicate_detail "
     "WHERE other = ?1 AND state = 'same'"},
    {"merged with",
     "SELECT other AS reference, decided_by, agree, disagree, because FROM duplicate_detail "
     "WHERE kept = ?1 AND state = 'same' ORDER BY other"},
    {"perhaps the same as",
     "SELECT other AS reference, agree, disagree, score, because FROM duplicate_detail "
     "WHERE kept = ?1 AND state = 'probable' UNION ALL SELECT kept, agree, disagree, score, because "
     "FROM duplicate_detail WHERE other = ?1 AND state = 'probable' ORDER BY score DESC, 1"},
    {"not the same as",
     "SELECT other AS reference, because FROM duplicate_detail WHERE kept = ?1 AND state = 'different' UNION ALL "
     "SELECT kept, because FROM duplicate_detail WHERE other = ?1 AND state = 'different' ORDER BY 1"},
    {"superseded by",
     "SELECT n.key AS reference, n.title, n.issued FROM reference n WHERE n.supersedes_key = ?1 ORDER BY n.key"},
    {"reports of",
     "SELECT s.slug AS study, s.design FROM study_report x JOIN reference r ON r.id = x.reference_id "
     "JOIN study s ON s.id = x.study_id WHERE r.key = ?1 ORDER BY s.slug"},
    {"cited by",
     "SELECT t.id AS number, p.slug AS appearance, t.marker, t.resolution FROM citation t JOIN reference r ON r.id = "
     "t.reference_id "
     "JOIN appearance p ON p.id = t.appearance_id WHERE r.key = ?1 AND p.claim_id IS NOT NULL ORDER BY p.slug, "
     "t.position"},
    {"cited by candidates",
     "SELECT t.id AS number, p.slug AS candidate, t.marker, t.resolution FROM citation t JOIN reference r ON r.id = "
     "t.reference_id JOIN appearance p ON p.id = t.appearance_id WHERE r.key = ?1 AND p.claim_id IS NULL "
     "ORDER BY p.slug, t.position"},
    ORIGIN("reference", "key"),
});

constexpr auto venue_parts = std::to_array<PartQuery>({
    {"names",
     "SELECT n.kind, n.name FROM venue_name n JOIN venue v ON v.id = n.venue_id WHERE v.slug = ?1 ORDER BY n.kind, "
     "n.position"},
    {"within",
     "SELECT o.slug AS venue, o.name FROM venue_within w JOIN venue v ON v.id = w.venue_id JOIN venue o ON o.id = "
     "w.other_id WHERE v.slug = ?1 ORDER BY w.position"},
    ORIGIN("venue", "slug"),
});

constexpr auto citation_parts = std::to_array<PartQuery>({
    {"features",
     "SELECT r.key AS reference, f.feature, f.points, f.because FROM candidate_feature f JOIN citation_candidate k "
     "ON k.citation_id = f.citation_id AND k.rank = f.rank JOIN reference r ON r.id = k.reference_id "
     "WHERE f.citation_id = CAST(?1 AS INTEGER) ORDER BY f.rank, f.position"},
    {"candidates",
     "SELECT k.rank, r.key AS reference, k.score, k.because FROM citation_candidate k JOIN reference r ON r.id = "
     "k.reference_id "
     "WHERE k.citation_id = CAST(?1 AS INTEGER) ORDER BY k.rank"},
    {"fidelity", "SELECT verdict, explanation FROM fidelity WHERE citation_id = CAST(?1 AS INTEGER) ORDER BY position"},
    {"origin",
     "SELECT o.file, o.line, i.started AS imported, i.tool_version, o.sha256 FROM citation t JOIN appearance p ON p.id "
     "= t.appearance_id "
     "JOIN origin o ON o.id = p.origin_id JOIN import i ON i.id = o.import_id WHERE t.id = CAST(?1 AS INTEGER)"},
});

constexpr auto conflict_parts = std::to_array<PartQuery>({
    {"between",
     "SELECT kind, record, source, says FROM conflict_side WHERE conflict_id = CAST(?1 AS INTEGER) ORDER BY position"},
});

#undef ORIGIN

constexpr auto every_kind = std::to_array<RecordKind>({
    {"claim", "SELECT slug FROM claim",
     "SELECT c.slug, q.slug AS question, c.* FROM claim c JOIN question q ON q.id = c.question_id WHERE c.slug = ?1",
     claim_parts},
    {"appearance", "SELECT slug FROM appearance",
     "SELECT p.slug, c.slug AS claim, p.* FROM appearance p LEFT JOIN claim c ON c.id = p.claim_id WHERE p.slug = ?1",
     appearance_parts},
    {"source", "SELECT slug FROM source", "SELECT * FROM source WHERE slug = ?1", source_parts},
    {"question", "SELECT slug FROM question", "SELECT * FROM question WHERE slug = ?1", question_parts},
    {"study", "SELECT slug FROM study", "SELECT * FROM study WHERE slug = ?1", study_parts},
    {"finding", "SELECT s.slug || '/' || f.slug AS slug FROM finding f JOIN study s ON s.id = f.study_id",
     "SELECT s.slug || '/' || f.slug AS slug, s.slug AS study, f.* FROM finding f JOIN study s ON s.id = f.study_id "
     "WHERE s.slug = substr(?1, 1, instr(?1, '/') - 1) AND f.slug = substr(?1, instr(?1, '/') + 1)",
     finding_parts},
    {"reference", "SELECT key AS slug FROM reference", "SELECT key AS slug, * FROM reference WHERE key = ?1",
     reference_parts},
    {"venue", "SELECT slug FROM venue", "SELECT * FROM venue WHERE slug = ?1", venue_parts},
    {"citation", nullptr,
     "SELECT CAST(t.id AS TEXT) AS slug, p.slug AS appearance, t.marker, t.intent, t.resolution, t.decided_by, r.key "
     "AS "
     "reference, t.because FROM citation t "
     "JOIN appearance p ON p.id = t.appearance_id LEFT JOIN reference r ON r.id = t.reference_id WHERE t.id = CAST(?1 "
     "AS INTEGER)",
     citation_parts},
    {"conflict", nullptr,
     "SELECT CAST(x.id AS TEXT) AS slug, x.type, q.slug AS question, x.explanation, x.likely_cause, x.pooled FROM "
     "conflict x "
     "JOIN question q ON q.id = x.question_id WHERE x.id = CAST(?1 AS INTEGER)",
     conflict_parts},
});

}  // namespace

std::span<const RecordKind> record_kind_table() {
    return every_kind;
}

}  // namespace grounds::query
