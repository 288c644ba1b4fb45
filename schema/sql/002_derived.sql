-- What the rules derive. Rows are computed at the end of an import for the questions that it touched; never typed in.

CREATE TABLE assessment (
    claim_id       INTEGER PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
    rule_set       TEXT NOT NULL,
    verdict        TEXT NOT NULL CHECK (verdict IN
        ('supported', 'contradicted', 'no-effect-shown', 'mixed', 'inconclusive', 'untested')),
    verdict_reason TEXT NOT NULL,
    tier           INTEGER NOT NULL CHECK (tier BETWEEN 0 AND 5),
    certainty      TEXT NOT NULL CHECK (certainty IN ('none', 'very-low', 'low', 'moderate', 'high')),
    lowest         TEXT NOT NULL CHECK (lowest IN ('none', 'very-low', 'low', 'moderate', 'high')),
    highest        TEXT NOT NULL CHECK (highest IN ('none', 'very-low', 'low', 'moderate', 'high')),
    would_narrow   TEXT
) STRICT;

CREATE TABLE assessment_step (
    claim_id INTEGER NOT NULL REFERENCES assessment (claim_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    domain   TEXT NOT NULL,
    change   INTEGER NOT NULL,
    assessed INTEGER NOT NULL CHECK (assessed IN (0, 1)),
    worst    INTEGER NOT NULL,
    reason   TEXT NOT NULL,
    PRIMARY KEY (claim_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE scheme_rating (
    claim_id INTEGER NOT NULL REFERENCES assessment (claim_id) ON DELETE CASCADE,
    scheme   TEXT NOT NULL,
    rating   TEXT NOT NULL,
    reason   TEXT NOT NULL,
    PRIMARY KEY (claim_id, scheme)
) STRICT, WITHOUT ROWID;

-- How each finding bears on each claim of the questions that it answers.
CREATE TABLE bearing (
    claim_id   INTEGER NOT NULL REFERENCES assessment (claim_id) ON DELETE CASCADE,
    finding_id INTEGER NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    bearing    TEXT NOT NULL CHECK (bearing IN ('supports', 'opposes', 'no-effect', 'inconclusive')),
    reading    TEXT NOT NULL,
    reason     TEXT NOT NULL,
    effect     TEXT NOT NULL,                     -- printable
    measure    TEXT NOT NULL,
    estimate REAL, low REAL, high REAL, unit TEXT,
    words_only INTEGER NOT NULL CHECK (words_only IN (0, 1)),
    approximate INTEGER NOT NULL CHECK (approximate IN (0, 1)),
    indirect   TEXT NOT NULL,                     -- mismatch words separated by spaces; '' is direct
    unknown    TEXT NOT NULL,                     -- directness that the records do not tell
    counted    INTEGER NOT NULL CHECK (counted IN (0, 1)),
    why_not    TEXT,
    tier       INTEGER NOT NULL,
    PRIMARY KEY (claim_id, finding_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX bearing_by_finding ON bearing (finding_id);

CREATE TABLE fidelity (
    citation_id INTEGER NOT NULL REFERENCES citation (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    verdict     TEXT NOT NULL,
    explanation TEXT NOT NULL,
    PRIMARY KEY (citation_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (
    id           INTEGER PRIMARY KEY,
    type         TEXT NOT NULL CHECK (type IN
        ('finding-against-finding', 'source-against-source', 'source-against-itself', 'source-against-cited-work',
         'advice-against-own-evidence', 'dose-above-limit')),
    question_id  INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    explanation  TEXT NOT NULL,
    likely_cause TEXT,
    pooled       TEXT                             -- the trials' result with and without either side
) STRICT;
CREATE INDEX conflict_by_question ON conflict (question_id);

CREATE TABLE conflict_side (
    conflict_id INTEGER NOT NULL REFERENCES conflict (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('claim', 'appearance', 'finding', 'reference')),
    record      TEXT NOT NULL,                    -- slug; a finding as study/finding
    source      TEXT NOT NULL,                    -- source or study that it belongs to
    says        TEXT NOT NULL,
    PRIMARY KEY (conflict_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_side_by_record ON conflict_side (kind, record);

-- The randomised trials of a question, pooled, on the scale of the measure; tau2 of ratios is that of logarithms.
CREATE TABLE synthesis (
    question_id INTEGER PRIMARY KEY REFERENCES question (id) ON DELETE CASCADE,
    measure TEXT NOT NULL,
    unit    TEXT,
    method  TEXT NOT NULL CHECK (method IN ('fixed', 'dl', 'reml', 'pm')),
    test    TEXT NOT NULL CHECK (test IN ('z', 'knha', 'adhoc')),
    level   REAL NOT NULL CHECK (level > 0 AND level < 100),
    state   TEXT NOT NULL CHECK (state IN ('ok', 'no-studies', 'one-study', 'too-few-studies', 'bad-input',
        'zero-standard-error', 'no-convergence', 'overflow')),
    reason  TEXT,
    k       INTEGER NOT NULL CHECK (k >= 0),
    n       INTEGER CHECK (n > 0),
    estimate REAL, low REAL, high REAL,
    p       REAL CHECK (p BETWEEN 0 AND 1),
    tau2    REAL CHECK (tau2 >= 0),
    i2      REAL CHECK (i2 BETWEEN 0 AND 100),
    h2      REAL CHECK (h2 >= 0),
    q       REAL CHECK (q >= 0),
    q_p     REAL CHECK (q_p BETWEEN 0 AND 1),
    prediction TEXT NOT NULL CHECK (prediction IN ('t-k-2', 't-k-1', 'z')),
    prediction_low REAL, prediction_high REAL,
    CHECK (estimate IS NULL OR k > 1),
    CHECK (low <= high AND prediction_low <= prediction_high)
) STRICT;

-- weight in per cent; why_not is NULL for what is in the pool.
CREATE TABLE synthesis_trial (
    question_id INTEGER NOT NULL REFERENCES synthesis (question_id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    finding_id  INTEGER NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
    estimate REAL, low REAL, high REAL,
    weight      REAL CHECK (weight BETWEEN 0 AND 100),
    why_not     TEXT,
    PRIMARY KEY (question_id, position),
    CHECK (weight IS NULL OR why_not IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX synthesis_trial_by_finding ON synthesis_trial (finding_id);
