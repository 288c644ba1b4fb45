-- Documented, stable views for other tools (docs/views.md). Ids here are the slugs of the sheets.

CREATE VIEW claim_overview AS
SELECT c.slug AS id,
       c.statement,
       q.slug AS question,
       q.kind AS question_kind,
       q.topic,
       c.answers,
       a.verdict,
       a.verdict_reason,
       a.certainty,
       a.lowest AS certainty_lowest,
       a.highest AS certainty_highest,
       (SELECT count(*) FROM appearance p WHERE p.claim_id = c.id) AS appearances,
       (SELECT count(DISTINCT g.source_id) FROM appearance p JOIN passage g ON g.id = p.passage_id
         WHERE p.claim_id = c.id) AS sources,
       (SELECT count(*) FROM bearing b WHERE b.claim_id = c.id AND b.counted AND b.bearing = 'supports') AS supporting,
       (SELECT count(*) FROM bearing b WHERE b.claim_id = c.id AND b.counted AND b.bearing = 'opposes') AS opposing,
       (SELECT count(*) FROM bearing b WHERE b.claim_id = c.id AND b.counted AND b.bearing = 'no-effect') AS no_effect,
       (SELECT count(*) FROM bearing b WHERE b.claim_id = c.id AND b.counted AND b.bearing = 'inconclusive') AS inconclusive,
       (SELECT count(*) FROM (
            SELECT s.conflict_id FROM conflict_side s WHERE s.kind = 'claim' AND s.record = c.slug
            UNION SELECT s.conflict_id FROM appearance p JOIN conflict_side s ON s.kind = 'appearance' AND s.record = p.slug
                   WHERE p.claim_id = c.id
            UNION SELECT x.id FROM conflict x
                   WHERE x.type = 'finding-against-finding' AND x.question_id = c.question_id)) AS conflicts
FROM claim c
JOIN question q ON q.id = c.question_id
LEFT JOIN assessment a ON a.claim_id = c.id;

CREATE VIEW appearance_detail AS
SELECT p.slug AS id,
       s.slug AS source,
       s.title AS source_title,
       c.slug AS claim,
       c.statement,
       p.says,
       p.kind,
       p.count,
       p.stance,
       g.section, g.start, g."end", g.sha256, g.anchor, g.score, g.exact AS quotation,
       f.value AS figure_value, f.low AS figure_low, f.high AS figure_high, f.unit AS figure_unit,
       f.qualifier AS figure_qualifier, f.change AS figure_change,
       (SELECT count(*) FROM citation t WHERE t.appearance_id = p.id AND t.resolution <> 'none-given') AS citations,
       (SELECT count(*) FROM citation t WHERE t.appearance_id = p.id AND t.reference_id IS NOT NULL) AS citations_bound
FROM appearance p
JOIN passage g ON g.id = p.passage_id
JOIN source s ON s.id = g.source_id
JOIN claim c ON c.id = p.claim_id
LEFT JOIN figure f ON f.appearance_id = p.id AND f.position = 1;

CREATE VIEW citation_detail AS
SELECT t.id AS id,
       p.slug AS appearance,
       s.slug AS source,
       c.slug AS claim,
       t.marker,
       t.intent,
       t.resolution,
       t.because,
       r.key AS reference,
       r.title AS reference_title,
       r.doi, r.pmid,
       r.state AS reference_state,
       newer.key AS superseded_by,
       (SELECT count(*) FROM citation_candidate k WHERE k.citation_id = t.id) AS candidates,
       (SELECT group_concat(x.verdict, ' ') FROM (SELECT verdict FROM fidelity WHERE citation_id = t.id ORDER BY position) x)
           AS fidelity
FROM citation t
JOIN appearance p ON p.id = t.appearance_id
JOIN passage g ON g.id = p.passage_id
JOIN source s ON s.id = g.source_id
JOIN claim c ON c.id = p.claim_id
LEFT JOIN reference r ON r.id = t.reference_id
LEFT JOIN reference newer ON newer.supersedes_key = r.key;

CREATE VIEW evidence_detail AS
SELECT c.slug AS claim,
       st.slug AS study,
       f.slug AS finding,
       r.key AS reference,
       st.design,
       coalesce(f.n, st.n_analysed, st.n_completed, st.n_randomised, st.n_enrolled) AS n,
       f.outcome,
       b.bearing, b.reading, b.reason, b.effect, b.measure, b.estimate, b.low, b.high, b.unit,
       b.words_only, b.approximate, b.indirect, b.unknown, b.counted, b.why_not, b.tier,
       f.seen_how, f.seen_url
FROM bearing b
JOIN claim c ON c.id = b.claim_id
JOIN finding f ON f.id = b.finding_id
JOIN study st ON st.id = f.study_id
LEFT JOIN study_report sr ON sr.study_id = st.id AND sr.position = 1
LEFT JOIN reference r ON r.id = sr.reference_id;

CREATE VIEW conflict_detail AS
SELECT x.id AS id,
       x.type,
       q.slug AS question,
       x.explanation,
       x.likely_cause,
       x.pooled,
       s.position,
       s.kind, s.record, s.source, s.says
FROM conflict x
JOIN question q ON q.id = x.question_id
JOIN conflict_side s ON s.conflict_id = x.id;

CREATE VIEW synthesis_detail AS
SELECT q.slug AS question,
       y.measure, y.unit,
       CASE y.method WHEN 'fixed' THEN 'fixed-effect' ELSE 'random-effects' END AS model,
       y.method, y.test, y.level, y.state, y.reason,
       y.k, y.n, y.estimate, y.low, y.high, y.p,
       y.tau2, y.i2, y.h2, y.q, y.q_p,
       y.prediction, y.prediction_low, y.prediction_high,
       st.slug AS study,
       f.slug AS finding,
       t.position,
       t.estimate AS study_estimate, t.low AS study_low, t.high AS study_high, t.weight,
       t.why_not
FROM synthesis y
JOIN question q ON q.id = y.question_id
LEFT JOIN synthesis_trial t ON t.question_id = y.question_id
LEFT JOIN finding f ON f.id = t.finding_id
LEFT JOIN study st ON st.id = f.study_id;

-- Sentences that a program took from an article and that nobody has reviewed; in no other view.
CREATE VIEW candidate_overview AS
SELECT p.slug AS id,
       s.slug AS source,
       s.title AS source_title,
       p.says,
       p.kind,
       p.count,
       p.stance,
       g.section, g.start, g."end", g.sha256,
       f.value AS figure_value, f.low AS figure_low, f.high AS figure_high, f.unit AS figure_unit,
       f.qualifier AS figure_qualifier, f.change AS figure_change,
       (SELECT group_concat(marker, ' ') FROM (SELECT t.marker FROM citation t
         WHERE t.appearance_id = p.id AND t.marker IS NOT NULL ORDER BY t.position)) AS markers,
       (SELECT count(*) FROM citation t WHERE t.appearance_id = p.id AND t.reference_id IS NOT NULL) AS citations_bound,
       c.slug AS suggested_claim,
       q.slug AS suggested_question,
       n.score AS suggestion_score,
       n.because AS suggestion_because
FROM appearance p
JOIN passage g ON g.id = p.passage_id
JOIN source s ON s.id = g.source_id
LEFT JOIN figure f ON f.appearance_id = p.id AND f.position = 1
LEFT JOIN suggestion n ON n.appearance_id = p.id AND n.rank = 1
LEFT JOIN claim c ON c.id = n.claim_id
LEFT JOIN question q ON q.id = n.question_id
WHERE p.claim_id IS NULL;
