-- What large databases need: the conflicts of a source are found without looking at all of them.
CREATE INDEX conflict_side_by_source ON conflict_side (source, conflict_id);

-- What a run over the same files would say as long as nothing is written: the files need not be read again to say it.
CREATE TABLE run_memory (
    fingerprint TEXT PRIMARY KEY,  -- of the files, the options and the program
    import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    answer TEXT NOT NULL           -- JSON: how many records of each kind, and the problems
) STRICT, WITHOUT ROWID;
