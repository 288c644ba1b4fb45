-- What programs find beside what people wrote: a candidate with a suggestion, two records of one work, a snapshot of retractions.
INSERT INTO passage (id, source_id, section, start, "end", sha256, anchor) VALUES
 (9, 2, 'Dose', 400, 450, 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', 'not-checked');
INSERT INTO appearance (id, slug, claim_id, passage_id, says, kind, stance, origin_id) VALUES
 (9, '004-candidate', NULL, 9, 'Magnesium cuts cramps by half [9].', 'claim', 'asserts', 2);
INSERT INTO citation (id, appearance_id, position, marker, intent, resolution, because) VALUES
 (9, 9, 1, '[9]', 'citesAsEvidence', 'unresolvable', 'not in the list');
INSERT INTO suggestion VALUES (9, 1, 1, NULL, 0.7, 'same substance and outcome');
INSERT INTO candidate_search (rowid, says, section, source, markers) VALUES (9, 'Magnesium cuts cramps by half [9].', 'Dose', '004', '[9]');
INSERT INTO duplicate VALUES (2, 3, 'probable', 'program', 'title authors', 'year', 4.5, 'the years differ');
INSERT INTO retraction_snapshot VALUES
 (1, 'retraction-watch', '2026-01-01', 'given', 2, 0, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 1);
