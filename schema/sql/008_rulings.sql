-- Rule set 2026.3: how far a claim reaches, searches that were made, what is no question, and sizes judged apart.

ALTER TABLE claim ADD COLUMN quantifier TEXT CHECK (quantifier IN
    ('universal', 'majority', 'existential', 'superlative'));
ALTER TABLE claim ADD COLUMN relation TEXT CHECK (relation IN ('cause', 'association'));
ALTER TABLE claim ADD COLUMN not_a_question TEXT;      -- why no study could answer it; NULL for a question

ALTER TABLE question ADD COLUMN aspect TEXT CHECK (aspect IN ('frequency', 'severity', 'duration'));
ALTER TABLE finding ADD COLUMN aspect TEXT CHECK (aspect IN ('frequency', 'severity', 'duration'));
ALTER TABLE finding ADD COLUMN assumed TEXT;           -- a number that nobody printed and somebody assumed, and how
ALTER TABLE study ADD COLUMN stopped_early TEXT CHECK (stopped_early IN ('yes', 'no'));   -- NULL: not known
ALTER TABLE study ADD COLUMN stopped_because TEXT;

-- A search for studies that somebody made, with what it brought.
CREATE TABLE literature_search (
    question_id INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    place       TEXT NOT NULL,
    day         TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]*'),
    terms       TEXT NOT NULL,
    found       INTEGER NOT NULL CHECK (found >= 0),   -- works that answer the question
    searched_by TEXT,
    note        TEXT,
    PRIMARY KEY (question_id, position)
) STRICT, WITHOUT ROWID;

-- Derived rows are made anew by the next import: the words of a verdict are others.
DROP VIEW claim_overview;
DELETE FROM assessment;
DROP TABLE assessment;
CREATE TABLE assessment (
    claim_id       INTEGER PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
    rule_set       TEXT NOT NULL,
    verdict        TEXT NOT NULL CHECK (verdict IN
        ('supported', 'contradicted', 'no-effect-shown', 'mixed', 'inconclusive', 'no-evidence-recorded',
         'searched-nothing-found', 'not-a-question')),
    verdict_reason TEXT NOT NULL,
    tier           INTEGER NOT NULL CHECK (tier BETWEEN 0 AND 5),
    certainty      TEXT NOT NULL CHECK (certainty IN ('none', 'very-low', 'low', 'moderate', 'high')),
    lowest         TEXT NOT NULL CHECK (lowest IN ('none', 'very-low', 'low', 'moderate', 'high')),
    highest        TEXT NOT NULL CHECK (highest IN ('none', 'very-low', 'low', 'moderate', 'high')),
    would_narrow   TEXT,
    size           TEXT CHECK (size IN ('as-the-effect', 'inside-the-interval', 'outside-the-interval',
        'as-something-else', 'nowhere', 'not-checked')),   -- NULL: the claim names no size
    size_reason    TEXT
) STRICT;

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
                   WHERE x.type = 'finding-against-finding' AND x.question_id = c.question_id)) AS conflicts,
       c.quantifier,
       c.relation,
       a.size,
       a.size_reason
FROM claim c
JOIN question q ON q.id = c.question_id
LEFT JOIN assessment a ON a.claim_id = c.id;
