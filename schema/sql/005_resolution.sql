-- Resolution of markers: who decided, what each candidate was worth, the articles' own lists, and the table of venues.

ALTER TABLE citation ADD COLUMN decided_by TEXT NOT NULL DEFAULT 'person' CHECK (decided_by IN ('person', 'program'));
CREATE INDEX citation_by_program ON citation (decided_by) WHERE decided_by = 'program';

-- In bits; NULL where a person ranked.
ALTER TABLE citation_candidate ADD COLUMN score REAL;

CREATE TABLE candidate_feature (
    citation_id INTEGER NOT NULL,
    rank        INTEGER NOT NULL,
    position    INTEGER NOT NULL,
    feature     TEXT NOT NULL,                    -- docs/resolution.md
    points      REAL NOT NULL,
    because     TEXT NOT NULL,
    PRIMARY KEY (citation_id, rank, position),
    FOREIGN KEY (citation_id, rank) REFERENCES citation_candidate (citation_id, rank) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- An article's own list of references, as it numbers them.
CREATE TABLE source_reference (
    source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    label     TEXT NOT NULL,
    entry     TEXT NOT NULL,
    PRIMARY KEY (source_id, position)
) STRICT, WITHOUT ROWID;

-- Where works are published or kept, and who publishes them.
CREATE TABLE venue (
    id        INTEGER PRIMARY KEY,
    slug      TEXT NOT NULL UNIQUE,
    kind      TEXT NOT NULL CHECK (kind IN ('journal', 'family', 'publisher', 'organisation', 'host')),
    name      TEXT NOT NULL,
    holds     TEXT NOT NULL DEFAULT '',           -- how its works are known, separated by spaces
    seen      TEXT,
    note      TEXT,
    origin_id INTEGER NOT NULL REFERENCES origin (id)
) STRICT;
CREATE INDEX venue_by_origin ON venue (origin_id);

CREATE TABLE venue_name (
    venue_id INTEGER NOT NULL REFERENCES venue (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL CHECK (kind IN ('abbreviation', 'other')),
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    PRIMARY KEY (venue_id, kind, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE venue_within (
    venue_id INTEGER NOT NULL REFERENCES venue (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    other_id INTEGER NOT NULL REFERENCES venue (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (venue_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX venue_within_by_other ON venue_within (other_id);

-- Documented, stable (docs/views.md): the works that a marker might mean, with what each is worth.
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
