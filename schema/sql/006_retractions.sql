-- Retraction Watch as it stood on a day, and what that says of the works of this database (docs/retractions.md).

CREATE TABLE retraction_snapshot (
    id          INTEGER PRIMARY KEY,
    slug        TEXT NOT NULL UNIQUE,
    as_of       TEXT NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    as_of_from  TEXT NOT NULL CHECK (as_of_from IN ('given', 'file-name', 'newest-notice')),
    rows        INTEGER NOT NULL CHECK (rows >= 0),          -- of the file
    unmatchable INTEGER NOT NULL CHECK (unmatchable >= 0),   -- without DOI and PMID of the work: not kept
    file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
    origin_id   INTEGER NOT NULL REFERENCES origin (id)
) STRICT;
CREATE INDEX retraction_snapshot_by_origin ON retraction_snapshot (origin_id);

-- All of them, whether or not a work of this database is meant: works may come after the snapshot.
CREATE TABLE retraction_notice (
    id          INTEGER PRIMARY KEY,
    snapshot_id INTEGER NOT NULL REFERENCES retraction_snapshot (id) ON DELETE CASCADE,
    record      TEXT NOT NULL,                    -- Retraction Watch's Record ID
    nature      TEXT NOT NULL CHECK (nature IN ('correction', 'expression_of_concern', 'retraction', 'reinstatement')),
    date        TEXT,
    doi TEXT, pmid TEXT,                          -- of the work
    notice_doi TEXT, notice_pmid TEXT,
    reasons     TEXT,
    title       TEXT,
    CHECK (doi IS NOT NULL OR pmid IS NOT NULL)
) STRICT;
CREATE INDEX retraction_notice_by_snapshot ON retraction_notice (snapshot_id);
CREATE INDEX retraction_notice_by_doi ON retraction_notice (doi) WHERE doi IS NOT NULL;
CREATE INDEX retraction_notice_by_pmid ON retraction_notice (pmid) WHERE pmid IS NOT NULL;

-- Why reference.state is what it is: a row where a person typed it, or where a notice decides it.
CREATE TABLE reference_state (
    reference_id INTEGER PRIMARY KEY REFERENCES reference (id) ON DELETE CASCADE,
    given        TEXT CHECK (given IN
        ('unchecked', 'none', 'retracted', 'expression_of_concern', 'correction', 'reinstated')),
    notice_id    INTEGER REFERENCES retraction_notice (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX reference_state_by_notice ON reference_state (notice_id);

-- Every work with what is known of it after publication (docs/views.md).
CREATE VIEW retraction_detail AS
SELECT r.key AS reference,
       r.state,
       s.given,
       n.nature, n.date, n.reasons, n.record, n.notice_doi, n.notice_pmid,
       w.as_of, w.as_of_from
FROM reference r
LEFT JOIN retraction_snapshot w
LEFT JOIN reference_state s ON s.reference_id = r.id
LEFT JOIN retraction_notice n ON n.id = s.notice_id;
