-- A common word has most of the works of a large library: they stand in parts, so that a change of one work writes its
-- part, and as many works as a part holds are filed at a time. The next import files every work again.
DROP TABLE work_word;
DELETE FROM work_filing;
CREATE TABLE work_word (
    id    INTEGER PRIMARY KEY,
    word  TEXT NOT NULL,     -- "author:berg", "doi:10.1000/x"; empty: every work
    part  INTEGER NOT NULL,  -- from 0; of every work in the order of their keys, else of their rows
    works TEXT NOT NULL,
    UNIQUE (word, part)
) STRICT;

-- Which works have other ids, without a look at each of them.
CREATE INDEX reference_with_ids ON reference (key) WHERE instr(extra, '"ids"') > 0;
