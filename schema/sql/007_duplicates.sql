-- Records of one work (docs/duplicates.md). Nothing is destroyed: every record stays in `reference`, and what names a
-- merged one is followed to the one that is kept when it is read.

-- What a person said, in a sheet.
CREATE TABLE duplicate_decision (
    id        INTEGER PRIMARY KEY,
    slug      TEXT NOT NULL UNIQUE,               -- "same a b", keys sorted
    state     TEXT NOT NULL CHECK (state IN ('same', 'different')),
    because   TEXT,
    origin_id INTEGER NOT NULL REFERENCES origin (id)
) STRICT;
CREATE INDEX duplicate_decision_by_origin ON duplicate_decision (origin_id);

CREATE TABLE duplicate_decision_work (
    decision_id  INTEGER NOT NULL REFERENCES duplicate_decision (id) ON DELETE CASCADE,
    position     INTEGER NOT NULL,
    reference_id INTEGER NOT NULL REFERENCES reference (id),
    PRIMARY KEY (decision_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicate_decision_work_by_reference ON duplicate_decision_work (reference_id);

-- Derived at the end of each import. Of `same`, kept_id stands for the work, and other_id is merged into it.
CREATE TABLE duplicate (
    kept_id    INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
    other_id   INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
    state      TEXT NOT NULL CHECK (state IN ('same', 'probable', 'different')),
    decided_by TEXT NOT NULL CHECK (decided_by IN ('program', 'person')),
    agree      TEXT NOT NULL,                     -- features separated by spaces
    disagree   TEXT NOT NULL,
    score      REAL NOT NULL,
    because    TEXT,
    PRIMARY KEY (kept_id, other_id),
    CHECK (kept_id <> other_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX duplicate_merged ON duplicate (other_id) WHERE state = 'same';
CREATE INDEX duplicate_by_other ON duplicate (other_id);

-- Every record, with the one that stands for its work: itself, unless it is merged. No joins, so that it can be looked
-- into by id or key from within another query without being built whole.
CREATE VIEW reference_canonical AS
SELECT r.id,
       r.key,
       coalesce((SELECT d.kept_id FROM duplicate d WHERE d.other_id = r.id AND d.state = 'same'), r.id) AS canonical_id,
       coalesce((SELECT k.key FROM duplicate d JOIN reference k ON k.id = d.kept_id
                  WHERE d.other_id = r.id AND d.state = 'same'), r.key) AS canonical_key
FROM reference r;

CREATE VIEW duplicate_detail AS
SELECT k.key AS kept,
       o.key AS other,
       d.state, d.decided_by, d.agree, d.disagree, d.score, d.because,
       k.title AS kept_title,
       o.title AS other_title
FROM duplicate d
JOIN reference k ON k.id = d.kept_id
JOIN reference o ON o.id = d.other_id;
