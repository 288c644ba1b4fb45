-- Records: what sheets and bibliographies say. Words as in docs/glossary.md, one table a word, singular.
-- Closed vocabularies are CHECKed here as well as in the importer: other programs may write this file.
-- No json_valid() in a CHECK: SQLite 3.40 refuses it under trusted_schema = OFF, which both programs set.

CREATE TABLE import (
    id            INTEGER PRIMARY KEY,
    started       TEXT NOT NULL CHECK (started GLOB '????-??-??T??:??:??Z'),
    tool_version  TEXT NOT NULL,
    rule_set      TEXT NOT NULL
) STRICT;

-- Where a record came from (PROV-O): the file and line of an import, with a hash of the record's content.
CREATE TABLE origin (
    id        INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES import (id),
    file      TEXT NOT NULL,
    line      INTEGER NOT NULL CHECK (line >= 0),
    sha256    TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
CREATE INDEX origin_by_import ON origin (import_id);

CREATE TABLE reference (
    id              INTEGER PRIMARY KEY,
    key             TEXT NOT NULL UNIQUE,
    type            TEXT NOT NULL,               -- CSL type
    title           TEXT,
    container_title TEXT,
    container_title_short TEXT,
    publisher       TEXT,
    publisher_place TEXT,
    issued          TEXT CHECK (issued IS NULL OR issued GLOB '[0-9][0-9][0-9][0-9]*'),
    volume          TEXT,
    issue           TEXT,
    page            TEXT,
    edition         TEXT,
    doi             TEXT,
    pmid            TEXT,
    pmcid           TEXT,
    isbn            TEXT,
    url             TEXT,
    language        TEXT,
    note            TEXT,
    more_authors    INTEGER NOT NULL DEFAULT 0 CHECK (more_authors IN (0, 1)),
    state           TEXT NOT NULL DEFAULT 'unchecked' CHECK (state IN
        ('unchecked', 'none', 'retracted', 'expression_of_concern', 'correction', 'reinstated')),
    supersedes_key  TEXT,                         -- key of the work that this one replaces
    extra           TEXT NOT NULL DEFAULT '{}' CHECK (extra LIKE '{%}'),  -- fields without a column
    origin_id       INTEGER NOT NULL REFERENCES origin (id)
) STRICT;
CREATE INDEX reference_by_origin ON reference (origin_id);
CREATE INDEX reference_by_doi ON reference (doi) WHERE doi IS NOT NULL;
CREATE INDEX reference_by_pmid ON reference (pmid) WHERE pmid IS NOT NULL;
CREATE INDEX reference_by_superseded ON reference (supersedes_key) WHERE supersedes_key IS NOT NULL;

CREATE TABLE reference_name (
    reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
    role         TEXT NOT NULL CHECK (role IN ('author', 'editor')),
    position     INTEGER NOT NULL,
    family       TEXT, given TEXT, particle TEXT, suffix TEXT, literal TEXT,
    PRIMARY KEY (reference_id, role, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    id          INTEGER PRIMARY KEY,
    slug        TEXT NOT NULL UNIQUE,
    title       TEXT NOT NULL,
    publisher   TEXT,
    kind        TEXT NOT NULL CHECK (kind IN
        ('vendor-page', 'news', 'review', 'book', 'label', 'guideline', 'blog', 'other')),
    sells       TEXT,
    url         TEXT,
    published   TEXT,
    modified    TEXT,
    language    TEXT,
    text_file   TEXT,
    text_sha256 TEXT CHECK (text_sha256 IS NULL OR length(text_sha256) = 64),
    note        TEXT,
    origin_id   INTEGER NOT NULL REFERENCES origin (id)
) STRICT;
CREATE INDEX source_by_origin ON source (origin_id);

CREATE TABLE source_author (
    source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    name      TEXT NOT NULL,
    PRIMARY KEY (source_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE product (
    id           INTEGER PRIMARY KEY,
    source_id    INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    position     INTEGER NOT NULL,
    name         TEXT NOT NULL,
    forms        TEXT NOT NULL DEFAULT '',        -- words separated by spaces
    elemental_mg REAL,
    note         TEXT,
    UNIQUE (source_id, position)
) STRICT;

-- Positions are Unicode code points into the source's raw text, 0-based, end exclusive (TextPositionSelector).
CREATE TABLE passage (
    id          INTEGER PRIMARY KEY,
    source_id   INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    section     TEXT NOT NULL,
    start       INTEGER NOT NULL CHECK (start >= 0),
    "end"       INTEGER NOT NULL,
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
    anchor      TEXT NOT NULL DEFAULT 'not-checked' CHECK (anchor IN
        ('not-checked', 'exact', 'moved', 'fuzzy', 'orphan', 'text-unavailable')),
    score       REAL CHECK (score BETWEEN 0 AND 1),
    found_start INTEGER,
    found_end   INTEGER,
    exact       TEXT,                             -- the quotation; only from a verified text (TextQuoteSelector)
    prefix      TEXT,
    suffix      TEXT,
    CHECK (start < "end"),
    UNIQUE (source_id, start, "end", section)
) STRICT;

CREATE TABLE question (
    id           INTEGER PRIMARY KEY,
    slug         TEXT NOT NULL UNIQUE,
    kind         TEXT NOT NULL CHECK (kind IN ('effect', 'quantity', 'proposition')),
    text         TEXT NOT NULL,
    topic        TEXT,
    population   TEXT,
    population_groups TEXT NOT NULL DEFAULT '',   -- words separated by spaces
    species      TEXT NOT NULL DEFAULT 'human',
    substance    TEXT,
    route        TEXT,
    form         TEXT,
    intervention_text TEXT,
    comparator   TEXT,
    outcome      TEXT,
    outcome_kind TEXT NOT NULL DEFAULT 'patient-important' CHECK (outcome_kind IN ('patient-important', 'surrogate')),
    attribute    TEXT,
    unit         TEXT,
    benefit      TEXT CHECK (benefit IN ('decrease', 'increase')),
    note         TEXT,
    origin_id    INTEGER NOT NULL REFERENCES origin (id)
) STRICT;
CREATE INDEX question_by_origin ON question (origin_id);

CREATE TABLE important_difference (
    question_id INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    measure     TEXT NOT NULL,
    unit        TEXT,
    value       REAL NOT NULL CHECK (value > 0),
    source      TEXT,
    note        TEXT,
    PRIMARY KEY (question_id, position)
) STRICT, WITHOUT ROWID;

-- What a person judged of one GRADE domain; outranks what the rules compute.
CREATE TABLE domain_judgement (
    question_id INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    domain      TEXT NOT NULL CHECK (domain IN ('risk-of-bias', 'inconsistency', 'indirectness', 'imprecision',
        'publication-bias', 'large-effect', 'dose-response', 'opposing-confounding')),
    change      INTEGER NOT NULL CHECK (change BETWEEN -2 AND 2),
    because     TEXT NOT NULL,
    judged_by   TEXT NOT NULL,
    PRIMARY KEY (question_id, domain)
) STRICT, WITHOUT ROWID;

-- Findings of another question that bear on this one only indirectly.
CREATE TABLE evidence_link (
    question_id INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    from_id     INTEGER NOT NULL REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
    indirect    TEXT NOT NULL,                    -- mismatch words separated by spaces
    because     TEXT,
    PRIMARY KEY (question_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_link_by_from ON evidence_link (from_id);

CREATE TABLE claim (
    id          INTEGER PRIMARY KEY,
    slug        TEXT NOT NULL UNIQUE,
    question_id INTEGER NOT NULL REFERENCES question (id),
    statement   TEXT NOT NULL,
    answers     TEXT NOT NULL CHECK (answers IN ('decrease', 'increase', 'no-difference', 'quantity', 'yes', 'no')),
    answer_value REAL, answer_low REAL, answer_high REAL, answer_unit TEXT, answer_qualifier TEXT,
    by_value REAL, by_low REAL, by_high REAL, by_unit TEXT, by_qualifier TEXT,
    dose_value REAL, dose_low REAL, dose_high REAL, dose_unit TEXT, dose_qualifier TEXT,
    dose_of     TEXT CHECK (dose_of IN ('supplement', 'diet', 'total')),
    advice      TEXT CHECK (advice IN ('avoid', 'recommend')),
    advice_forms TEXT,                            -- words separated by spaces
    note        TEXT,
    origin_id   INTEGER NOT NULL REFERENCES origin (id)
) STRICT;
CREATE INDEX claim_by_origin ON claim (origin_id);
CREATE INDEX claim_by_question ON claim (question_id);

-- claim_id is NULL for a candidate: a sentence that a program took from an article and that nobody has reviewed.
CREATE TABLE appearance (
    id         INTEGER PRIMARY KEY,
    slug       TEXT NOT NULL UNIQUE,
    claim_id   INTEGER REFERENCES claim (id),
    passage_id INTEGER NOT NULL REFERENCES passage (id),
    says       TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('claim', 'testimonial', 'product', 'annotation')),
    count      INTEGER NOT NULL DEFAULT 1 CHECK (count >= 1),
    stance     TEXT NOT NULL CHECK (stance IN ('asserts', 'hedges', 'reports', 'denies')),
    scope_population TEXT, scope_form TEXT, scope_outcome TEXT, scope_comparator TEXT,
    scope_dose_value REAL, scope_dose_low REAL, scope_dose_high REAL, scope_dose_unit TEXT, scope_dose_qualifier TEXT,
    scope_duration_value REAL, scope_duration_low REAL, scope_duration_high REAL, scope_duration_unit TEXT,
    scope_duration_qualifier TEXT,
    note       TEXT,
    origin_id  INTEGER NOT NULL REFERENCES origin (id)
) STRICT;
CREATE INDEX appearance_by_origin ON appearance (origin_id);
CREATE INDEX appearance_by_claim ON appearance (claim_id);
CREATE INDEX appearance_by_passage ON appearance (passage_id);

-- What a candidate might state: a claim or a question of the database that a program found near it, best first.
CREATE TABLE suggestion (
    appearance_id INTEGER NOT NULL REFERENCES appearance (id) ON DELETE CASCADE,
    rank          INTEGER NOT NULL,
    claim_id      INTEGER REFERENCES claim (id) ON DELETE CASCADE,
    question_id   INTEGER REFERENCES question (id) ON DELETE CASCADE,
    score         REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    because       TEXT NOT NULL,
    PRIMARY KEY (appearance_id, rank),
    CHECK ((claim_id IS NULL) <> (question_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX suggestion_by_claim ON suggestion (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX suggestion_by_question ON suggestion (question_id) WHERE question_id IS NOT NULL;

CREATE TABLE figure (
    appearance_id INTEGER NOT NULL REFERENCES appearance (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    value REAL, low REAL, high REAL, unit TEXT, qualifier TEXT,
    change        TEXT CHECK (change IN ('decrease', 'increase')),
    within_value REAL, within_low REAL, within_high REAL, within_unit TEXT, within_qualifier TEXT,
    per           TEXT,
    printed       TEXT,
    PRIMARY KEY (appearance_id, position)
) STRICT, WITHOUT ROWID;

-- An appearance that cites nothing has one row: resolution 'none-given', no marker.
CREATE TABLE citation (
    id            INTEGER PRIMARY KEY,
    appearance_id INTEGER NOT NULL REFERENCES appearance (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    marker        TEXT,
    intent        TEXT NOT NULL,                  -- CiTO property name
    reference_id  INTEGER REFERENCES reference (id),
    resolution    TEXT NOT NULL CHECK (resolution IN ('exact', 'probable', 'ambiguous', 'unresolvable', 'none-given')),
    because       TEXT NOT NULL,
    checked       TEXT,                           -- a person's fidelity verdict
    checked_by    TEXT,
    checked_note  TEXT,
    UNIQUE (appearance_id, position),
    CHECK ((checked IS NULL) = (checked_by IS NULL)),
    CHECK ((marker IS NULL) = (resolution = 'none-given')),
    CHECK ((reference_id IS NOT NULL) = (resolution IN ('exact', 'probable')))   -- nothing is bound silently
) STRICT;
CREATE INDEX citation_by_reference ON citation (reference_id);

CREATE TABLE citation_candidate (
    citation_id  INTEGER NOT NULL REFERENCES citation (id) ON DELETE CASCADE,
    rank         INTEGER NOT NULL,
    reference_id INTEGER NOT NULL REFERENCES reference (id),
    because      TEXT NOT NULL,
    PRIMARY KEY (citation_id, rank)
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_candidate_by_reference ON citation_candidate (reference_id);

CREATE TABLE study (
    id           INTEGER PRIMARY KEY,
    slug         TEXT NOT NULL UNIQUE,
    design       TEXT NOT NULL,
    design_note  TEXT,
    blinding     TEXT CHECK (blinding IN ('none', 'single', 'double', 'triple')),
    n_screened INTEGER, n_randomised INTEGER, n_enrolled INTEGER, n_analysed INTEGER, n_completed INTEGER,
    population   TEXT,
    population_groups TEXT NOT NULL DEFAULT '',
    species      TEXT NOT NULL DEFAULT 'human',
    substance TEXT, route TEXT, form TEXT, intervention_text TEXT, elemental_mg_per_day REAL, intervention_seen TEXT,
    comparator   TEXT,
    duration_value REAL, duration_low REAL, duration_high REAL, duration_unit TEXT, duration_qualifier TEXT,
    countries    TEXT NOT NULL DEFAULT '[]' CHECK (countries LIKE '[%]'),
    period       TEXT,
    funding      TEXT CHECK (funding IN ('industry', 'public', 'none', 'mixed')),
    funding_text TEXT,
    conflicts_of_interest TEXT,
    registration TEXT,
    registration_timing TEXT,
    includes_complete INTEGER NOT NULL DEFAULT 0 CHECK (includes_complete IN (0, 1)),
    searched_to  TEXT,
    supersedes   TEXT,                            -- study slug
    low_trust    INTEGER NOT NULL DEFAULT 0 CHECK (low_trust IN (0, 1)),
    seen_how     TEXT,
    seen_url     TEXT,
    note         TEXT,
    origin_id    INTEGER NOT NULL REFERENCES origin (id)
) STRICT;
CREATE INDEX study_by_origin ON study (origin_id);

CREATE TABLE study_report (
    study_id     INTEGER NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    position     INTEGER NOT NULL,
    reference_id INTEGER NOT NULL REFERENCES reference (id),
    PRIMARY KEY (study_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX study_report_by_reference ON study_report (reference_id);

-- includes: a review's trials; same-participants: two studies on the same people.
CREATE TABLE study_relation (
    study_id INTEGER NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL CHECK (kind IN ('includes', 'same-participants')),
    position INTEGER NOT NULL,
    other_id INTEGER REFERENCES study (id) DEFERRABLE INITIALLY DEFERRED,
    label    TEXT,                                -- a trial without a record here
    PRIMARY KEY (study_id, kind, position),
    CHECK ((other_id IS NULL) <> (label IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX study_relation_by_other ON study_relation (other_id);

CREATE TABLE risk_of_bias (
    study_id  INTEGER NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    tool      TEXT NOT NULL,
    domain    TEXT NOT NULL,
    judgement TEXT NOT NULL CHECK (judgement IN ('low', 'some-concerns', 'unclear', 'high', 'critical')),
    judged_by TEXT NOT NULL,
    seen_how  TEXT,
    seen_url  TEXT,
    PRIMARY KEY (study_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE quality_note (
    study_id INTEGER NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    about    TEXT,
    note     TEXT NOT NULL,
    PRIMARY KEY (study_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
    id           INTEGER PRIMARY KEY,
    study_id     INTEGER NOT NULL REFERENCES study (id) ON DELETE CASCADE,
    slug         TEXT NOT NULL,                   -- unique within the study
    role         TEXT NOT NULL CHECK (role IN
        ('answer', 'within-arm', 'baseline', 'descriptive', 'subgroup', 'limit', 'reference')),
    outcome      TEXT NOT NULL,
    unit         TEXT,
    timepoint_value REAL, timepoint_low REAL, timepoint_high REAL, timepoint_unit TEXT, timepoint_qualifier TEXT,
    benefit      TEXT CHECK (benefit IN ('decrease', 'increase')),
    measure      TEXT, effect_value REAL, effect_ci_low REAL, effect_ci_high REAL,
    effect_level REAL, effect_se REAL CHECK (effect_se IS NULL OR effect_se >= 0),
    p_value      REAL CHECK (p_value BETWEEN 0 AND 1),
    p_relation   TEXT CHECK (p_relation IN ('=', '<', '>')),
    effect_unit  TEXT, effect_derived TEXT,
    quantity_value REAL, quantity_low REAL, quantity_high REAL, quantity_unit TEXT, quantity_qualifier TEXT,
    quantity_bound TEXT CHECK (quantity_bound IN ('value', 'upper-limit', 'recommended')),
    quantity_derived TEXT,
    says         TEXT,
    k INTEGER, n INTEGER, i2 REAL CHECK (i2 BETWEEN 0 AND 100),
    grade        TEXT, grade_by TEXT, grade_steps TEXT,   -- printed; steps as "domain:change" separated by spaces
    pool         INTEGER NOT NULL DEFAULT 1 CHECK (pool IN (0, 1)),
    pool_because TEXT,
    paired       INTEGER NOT NULL DEFAULT 0 CHECK (paired IN (0, 1)),
    indirect     TEXT NOT NULL DEFAULT '',        -- a person's judgement: mismatch words separated by spaces
    seen_how     TEXT,
    seen_url     TEXT,
    read_by      TEXT,                            -- who read it out of the report, where several did
    note         TEXT,
    line         INTEGER NOT NULL DEFAULT 0,
    UNIQUE (study_id, slug)
) STRICT;
CREATE INDEX finding_limit ON finding (role) WHERE role = 'limit';   -- every assessment asks for all of them

CREATE TABLE finding_question (
    finding_id  INTEGER NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
    question_id INTEGER NOT NULL REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (finding_id, question_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_question_by_question ON finding_question (question_id);

CREATE TABLE arm (
    finding_id INTEGER NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL,
    role       TEXT NOT NULL CHECK (role IN ('intervention', 'control', 'other')),
    n INTEGER CHECK (n >= 0), events INTEGER CHECK (events >= 0),
    percent REAL, percent_change REAL, median REAL, ci_low REAL, ci_high REAL,
    mean REAL, sd REAL CHECK (sd >= 0),
    baseline_mean REAL, baseline_sd REAL CHECK (baseline_sd >= 0),
    end_mean REAL, end_sd REAL CHECK (end_sd >= 0),
    change_mean REAL, change_sd REAL CHECK (change_sd >= 0),
    derived TEXT, note TEXT,
    PRIMARY KEY (finding_id, position),
    CHECK (n IS NULL OR events IS NULL OR events <= n)
) STRICT, WITHOUT ROWID;
