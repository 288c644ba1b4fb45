-- The 43% claim in small: one article, its bare "[JAMA]", the trial behind it, a review, and what the rules made of them.
INSERT INTO import VALUES (1, '2026-01-02T03:04:05Z', '0.1.0', '2026.1');
INSERT INTO origin VALUES
 (1, 1, 'data/bibliography.bib', 10, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'),
 (2, 1, 'data/sources/003.yaml', 3, 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'),
 (3, 1, 'data/questions/night-cramps.yaml', 2, 'cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc'),
 (4, 1, 'data/studies/night-cramps.yaml', 2, 'dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd');

INSERT INTO reference (id, key, type, title, container_title, container_title_short, issued, doi, state, supersedes_key, origin_id) VALUES
 (1, 'roguinmaor2017', 'article-journal', 'Effect of Magnesium Oxide Supplementation on Nocturnal Leg Cramps',
  'JAMA Internal Medicine', 'JAMA Intern Med', '2017-05-01', '10.1001/jamainternmed.2016.9261', 'unchecked', NULL, 1),
 (2, 'garrison2020', 'article-journal', 'Magnesium for skeletal muscle cramps', 'Cochrane Database of Systematic Reviews', NULL,
  '2020', '10.1002/14651858.CD009402.pub3', 'none', 'garrison2012', 1),
 (3, 'garrison2012', 'article-journal', 'Magnesium for skeletal muscle cramps', 'Cochrane Database of Systematic Reviews', NULL,
  '2012', NULL, 'none', NULL, 1),
 (4, 'barna2021', 'article-journal', 'Magnesium oxide monohydrate for nocturnal leg cramps', 'Nutrition Journal', NULL, '2021', NULL,
  'unchecked', NULL, 1);
INSERT INTO reference_name VALUES (1, 'author', 1, 'Roguin Maor', 'Noga', NULL, NULL, NULL), (2, 'author', 1, 'Garrison', 'Scott R.', NULL, NULL, NULL);

INSERT INTO source (id, slug, title, publisher, kind, sells, published, origin_id) VALUES
 (1, '003-wellbeing-leg-cramps', 'Magnesium for Leg and Muscle Cramps', 'Wellbeing', 'vendor-page', 'magnesium supplements', '2023-04-13', 2),
 (2, '004-verified-cramps', '=Cramps, "verified"', 'Verified', 'blog', NULL, NULL, 2);
INSERT INTO source_author VALUES (1, 1, 'S. Bhatia');
INSERT INTO product VALUES (1, 1, 1, 'Ultra Magnesium+', 'citrate glycinate', 440, NULL);
INSERT INTO passage (id, source_id, section, start, "end", sha256, anchor) VALUES
 (1, 1, 'Nature''s relaxant', 2210, 2344, 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee', 'not-checked'),
 (2, 1, 'Reviews', 5000, 5040, 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', 'not-checked'),
 (3, 2, 'Dose', 100, 150, 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', 'exact');

INSERT INTO question (id, slug, kind, text, topic, population, substance, outcome, unit, benefit, origin_id) VALUES
 (1, 'mg-night-cramps', 'effect', 'Does oral magnesium make night leg cramps rarer in adults?', 'cramps', 'adults', 'magnesium',
  'leg cramps', 'cramps/week', 'decrease', 3),
 (2, 'mg-dose', 'quantity', 'How much magnesium a day?', 'dose', NULL, 'magnesium', NULL, 'mg/day', NULL, 3);
INSERT INTO claim (id, slug, question_id, statement, answers, by_value, by_unit, answer_low, answer_high, answer_unit, origin_id) VALUES
 (1, 'mg-cuts-cramps-43-percent', 1, 'Magnesium cuts nocturnal leg cramps by 43 per cent.', 'decrease', 43, 'percent', NULL, NULL, NULL, 3),
 (2, 'mg-helps-cramps', 1, 'Magnesium helps against night leg cramps.', 'decrease', NULL, NULL, NULL, NULL, NULL, 3),
 (3, 'dose-300-400', 2, 'Take 300 to 400 mg of magnesium a day.', 'quantity', NULL, NULL, 300, 400, 'mg/day', 3);

INSERT INTO appearance (id, slug, claim_id, passage_id, says, kind, count, stance, origin_id) VALUES
 (1, '003-011', 1, 1, 'Nocturnal cramps fell by 43% within a week of taking magnesium.', 'claim', 1, 'asserts', 2),
 (2, '003-020', 2, 2, 'Customers say that it helps.', 'testimonial', 7, 'asserts', 2),
 (3, '004-001', 3, 3, 'Take 300 to 400 mg.', 'claim', 1, 'asserts', 2);
INSERT INTO figure (appearance_id, position, value, unit, change, within_value, within_unit) VALUES (1, 1, 43, 'percent', 'decrease', 7, 'days');
INSERT INTO citation (id, appearance_id, position, marker, intent, reference_id, resolution, because) VALUES
 (1, 1, 1, '[JAMA]', 'citesAsEvidence', 1, 'probable', 'JAMA Internal Medicine is of the JAMA family; outcome and figure match.'),
 (2, 2, 1, NULL, 'citesAsEvidence', NULL, 'none-given', 'nothing is cited'),
 (3, 3, 1, 'Studies', 'citesAsEvidence', NULL, 'unresolvable', 'no work is named');
INSERT INTO citation_candidate (citation_id, rank, reference_id, because) VALUES (1, 1, 4, 'same outcome, other journal');

INSERT INTO study (id, slug, design, blinding, n_randomised, n_analysed, population, substance, form, elemental_mg_per_day, comparator,
                   duration_value, duration_unit, seen_how, origin_id) VALUES
 (1, 'roguin-maor-2017', 'rct-parallel', 'double', 94, 94, 'community volunteers', 'magnesium', 'oxide', 520, 'placebo', 4, 'weeks', 'abstract', 4),
 (2, 'garrison-2020', 'systematic-review', NULL, NULL, NULL, 'adults', 'magnesium', 'any', NULL, 'placebo', NULL, NULL, 'abstract', 4);
INSERT INTO study_report VALUES (1, 1, 1), (2, 1, 2);
INSERT INTO study_relation VALUES (2, 'includes', 1, 1, NULL);
INSERT INTO finding (id, study_id, slug, role, outcome, unit, measure, effect_value, effect_ci_low, effect_ci_high, effect_level, p_value,
                     p_relation, n, k) VALUES
 (1, 1, 'cramps-per-week', 'answer', 'night cramps per week', 'cramps/week', 'md', -0.38, -2.12, 1.36, 95, 0.67, '=', NULL, NULL),
 (2, 2, 'cramps-per-week', 'answer', 'cramps per week', 'cramps/week', 'md', -0.18, -0.84, 0.49, 95, NULL, NULL, 307, 5);
INSERT INTO finding_question VALUES (1, 1), (2, 1);
INSERT INTO arm (finding_id, position, name, role, n, baseline_mean, baseline_sd, end_mean, end_sd, change_mean, change_sd) VALUES
 (1, 1, 'magnesium oxide', 'intervention', 48, 7.84, 5.68, 4.44, 5.66, -3.41, 4.05),
 (1, 2, 'placebo', 'control', 46, 8.51, 5.20, 5.48, 4.93, -3.03, 4.53);

INSERT INTO assessment (claim_id, rule_set, verdict, verdict_reason, tier, certainty, lowest, highest, would_narrow) VALUES
 (1, '2026.1', 'no-effect-shown', 'the review finds no important effect', 1, 'moderate', 'low', 'moderate', 'risk of bias of the trials'),
 (2, '2026.1', 'no-effect-shown', 'the review finds no important effect', 1, 'moderate', 'low', 'moderate', NULL),
 (3, '2026.1', 'no-evidence-recorded', 'no finding is recorded', 0, 'none', 'none', 'none', NULL);
UPDATE assessment SET size = 'as-something-else', size_reason = '43 percent is the magnesium arm''s own change' WHERE claim_id = 1;
INSERT INTO assessment_step VALUES
 (1, 1, 'start', 0, 1, 0, 'randomised trials start high'), (1, 2, 'imprecision', -1, 1, 0, 'fewer than 400 people'),
 (1, 3, 'publication-bias', 0, 0, -1, 'fewer than 10 studies');
INSERT INTO scheme_rating VALUES (1, 'cebm', '1', 'a systematic review'), (1, 'sort', 'A', 'consistent'), (1, 'civic', '0/7', 'split by direction');
INSERT INTO bearing VALUES
 (1, 2, 1, 'no-effect', 'no-important-effect', 'the interval excludes one a week', 'MD -0.18 cramps/week (95% CI -0.84 to 0.49)', 'md',
  -0.18, -0.84, 0.49, 'cramps/week', 0, 0, '', '', 1, NULL, 1),
 (1, 1, 2, 'inconclusive', 'inconclusive', 'the interval includes no effect and an important one',
  'MD -0.38 cramps/week (95% CI -2.12 to 1.36)', 'md', -0.38, -2.12, 1.36, 'cramps/week', 0, 0, '', '', 0, 'included in garrison-2020', 2);
INSERT INTO fidelity VALUES
 (1, 1, 'within-arm-change', '43% is the magnesium arm''s own change (43.5%); placebo fell 35.6%; between arms P = 0.67'),
 (1, 2, 'contradicted-by-source', 'the authors report no difference from placebo'),
 (1, 3, 'wrong-duration', 'printed 7 days, studied 4 weeks'),
 (2, 1, 'no-citation', 'nothing is cited'), (3, 1, 'unresolvable', 'no work is named');
INSERT INTO conflict (id, type, question_id, explanation, likely_cause) VALUES
 (1, 'source-against-cited-work', 1, '003-011 asserts a decrease; the cited trial shows none', NULL),
 (2, 'finding-against-finding', 1, 'two findings differ', 'duration; dose');
INSERT INTO conflict_side VALUES
 (1, 1, 'appearance', '003-011', '003-wellbeing-leg-cramps', '43% decrease'),
 (1, 2, 'reference', 'roguinmaor2017', 'roguin-maor-2017', 'MD -0.38, P = 0.67'),
 (2, 1, 'finding', 'roguin-maor-2017/cramps-per-week', 'roguin-maor-2017', 'inconclusive'),
 (2, 2, 'finding', 'garrison-2020/cramps-per-week', 'garrison-2020', 'no important effect');

INSERT INTO claim_search (rowid, statement, said, question, source, slug)
 SELECT c.id, c.statement, (SELECT group_concat(says, ' ') FROM appearance a WHERE a.claim_id = c.id), q.text, '', c.slug
   FROM claim c JOIN question q ON q.id = c.question_id;
