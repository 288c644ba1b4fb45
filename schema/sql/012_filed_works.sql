-- Under which words a marker finds a work: so that one marker is resolved without reading every reference. Made by the
-- importer, for what an import changed. Works are rows of reference, as numbers separated by spaces.
CREATE TABLE work_word (
    id    INTEGER PRIMARY KEY,
    word  TEXT NOT NULL UNIQUE,  -- "author:berg", "doi:10.1000/x"; empty: every work
    works TEXT NOT NULL          -- by their keys
) STRICT;

-- The same the other way, so that a work is taken out of where it was. A work that is gone still stands here until then.
CREATE TABLE work_filing (
    reference_id INTEGER PRIMARY KEY,
    words        TEXT NOT NULL   -- rows of work_word
) STRICT;
