-- What large databases need: the conflicts of a source are found without looking at all of them.
CREATE INDEX conflict_side_by_source ON conflict_side (source, conflict_id);
