-- What a link of an article leads to, who bound a marker, and the texts of works.

DROP VIEW resolution_detail;
DROP INDEX citation_by_program;
ALTER TABLE citation ADD COLUMN bound_by TEXT NOT NULL DEFAULT 'person' CHECK (bound_by IN ('person', 'article', 'program'));
UPDATE citation SET bound_by = decided_by;
ALTER TABLE citation DROP COLUMN decided_by;
ALTER TABLE citation RENAME COLUMN bound_by TO decided_by;
ALTER TABLE citation ADD COLUMN target TEXT;      -- address or identifier that the marker leads to
CREATE INDEX citation_by_program ON citation (decided_by) WHERE decided_by = 'program';

CREATE VIEW resolution_detail AS
SELECT t.id AS citation,
       p.slug AS appearance,
       s.slug AS source,
       t.marker,
       t.resolution,
       t.decided_by,
       k.rank,
       r.key AS reference,
       k.score,
       k.because,
       r.id = t.reference_id AS chosen
FROM citation_candidate k
JOIN citation t ON t.id = k.citation_id
JOIN reference r ON r.id = k.reference_id
JOIN appearance p ON p.id = t.appearance_id
JOIN passage g ON g.id = p.passage_id
JOIN source s ON s.id = g.source_id;

-- Texts of works: what others wrote, to compare with, never shown as ours. Of the records of one work the fullest text
-- of each part is the one that is read.
CREATE TABLE reference_text (
    reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
    part         TEXT NOT NULL CHECK (part IN ('abstract', 'full-text')),
    language     TEXT,
    text         TEXT NOT NULL,
    sha256       TEXT NOT NULL CHECK (length(sha256) = 64),
    file         TEXT,                            -- of a text that came in a file of its own; NULL: in the record
    PRIMARY KEY (reference_id, part)
) STRICT, WITHOUT ROWID;
