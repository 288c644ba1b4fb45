// SPDX-License-Identifier: MIT
#include "tests/schema/sample.hpp"

#include "schema/db/database.hpp"

namespace grounds::test {

using namespace grounds::db;
namespace {

constexpr auto works = R"~(
INSERT INTO import VALUES (1, '2026-01-02T03:04:05Z', '0.1.0', '2026.1');
INSERT INTO origin VALUES (1, 1, 'data/x.yaml', 7, '1111111111111111111111111111111111111111111111111111111111111111');
INSERT INTO reference (id, key, type, title, container_title, container_title_short, publisher, publisher_place, issued, volume,
                       issue, page, edition, doi, pmid, pmcid, isbn, url, language, note, more_authors, state, supersedes_key,
                       extra, origin_id) VALUES
    (1, 'old2012', 'article-journal', 'Old', 'The Journal', 'J', 'Pub', 'Place', '2012-09-12', '9', '2', '1-9', '3rd',
     '10.1/old', '11', 'PMC11', '978', 'https://old.example', 'en', 'a note', 1, 'correction', NULL,
     '{"archive": "there", "number": 5}', 1),
    (2, 'new2020', 'article-journal', 'New', NULL, NULL, NULL, NULL, '2020', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
     NULL, NULL, NULL, 0, 'none', 'old2012', '{}', 1),
    (3, 'maybe2021', 'book', 'Maybe', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
     NULL, NULL, 0, 'retracted', NULL, '{}', 1),
    (4, 'second2013', 'article-journal', 'Second report', NULL, NULL, NULL, NULL, '2013', NULL, NULL, NULL, NULL, NULL, NULL,
     NULL, NULL, NULL, NULL, NULL, 0, 'unchecked', NULL, '{}', 1),
    (5, 'far1999', 'article-journal', 'Nobody cites this', NULL, NULL, NULL, NULL, '1999', NULL, NULL, NULL, NULL, NULL, NULL,
     NULL, NULL, NULL, NULL, NULL, 0, 'unchecked', NULL, '{}', 1);
INSERT INTO reference_name VALUES
    (1, 'author', 1, 'Berg', 'Anna', 'van', 'Jr', NULL),
    (1, 'author', 2, NULL, NULL, NULL, NULL, 'The Group'),
    (1, 'editor', 1, 'Ed', 'E.', NULL, NULL, NULL);
)~";

constexpr auto questions = R"~(
INSERT INTO question (id, slug, kind, text, topic, population, population_groups, species, substance, route, form,
                      intervention_text, comparator, outcome, outcome_kind, attribute, unit, benefit, note, origin_id) VALUES
    (1, 'mg-cramps', 'effect', 'Fewer cramps?', 'cramps', 'adults', 'adults older-adults', 'human', 'magnesium', 'oral', 'any',
     'as tablets', 'placebo', 'cramps', 'surrogate', NULL, 'cramps/week', 'decrease', 'q note', 1),
    (2, 'mg-pregnancy', 'effect', 'In pregnancy?', 'cramps', 'pregnant women', '', 'human', 'magnesium', 'oral', 'any', NULL,
     'placebo', 'cramps', 'patient-important', NULL, 'cramps/week', 'decrease', NULL, 1),
    (3, 'ca-mg-ratio', 'quantity', 'Which ratio?', NULL, NULL, '', 'human', NULL, NULL, NULL, NULL, NULL, NULL,
     'patient-important', 'ratio of calcium to magnesium', 'ratio', NULL, NULL, 1);
INSERT INTO domain_judgement VALUES (1, 'publication-bias', -1, 'all sponsored', 'A. Reader');
INSERT INTO important_difference VALUES
    (1, 1, 'md', 'cramps/week', 1, 'old2012', 'mid note'), (1, 2, 'rr', NULL, 0.25, NULL, NULL);
INSERT INTO evidence_link VALUES (1, 1, 2, 'population dose', 'pregnant women only');
INSERT INTO claim (id, slug, question_id, statement, answers, answer_value, answer_low, answer_high, answer_unit,
                   answer_qualifier, by_value, by_low, by_high, by_unit, by_qualifier, dose_value, dose_low, dose_high, dose_unit,
                   dose_qualifier, dose_of, advice, advice_forms, note, origin_id) VALUES
    (1, 'cuts-cramps', 1, 'Magnesium cuts cramps.', 'decrease', NULL, NULL, NULL, NULL, NULL, 43, NULL, NULL, 'percent', 'up-to',
     NULL, 300, 400, 'mg/day', 'about', 'total', NULL, NULL, 'c note', 1),
    (2, 'avoid-oxide', 1, 'Avoid oxide.', 'no-difference', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
     NULL, NULL, NULL, NULL, NULL, 'avoid', 'oxide citrate', NULL, 1),
    (3, 'ratio-two', 3, 'Two to one.', 'quantity', NULL, 1.5, 2, 'ratio', 'over', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
     NULL, NULL, NULL, NULL, NULL, NULL, 1);
)~";

constexpr auto articles = R"~(
INSERT INTO source (id, slug, title, publisher, kind, sells, url, published, modified, language, text_file, text_sha256, note,
                    origin_id) VALUES
    (1, 's1', 'Title', 'Publisher', 'vendor-page', 'magnesium', 'https://s.example', '2023-04-13', '2024', 'en', 's1.txt',
     '2222222222222222222222222222222222222222222222222222222222222222', 's note', 1),
    (2, 's2', 'Other', NULL, 'news', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO source_author VALUES (1, 1, 'Zoe'), (1, 2, 'Adam');
INSERT INTO product VALUES (1, 1, 1, 'Ultra', 'citrate oxide', 440, 'p note');
INSERT INTO passage VALUES
    (1, 1, 'Relax', 10, 90, '3333333333333333333333333333333333333333333333333333333333333333', 'fuzzy', 0.75, 12, 92,
     'quoted', 'before', 'after'),
    (2, 1, 'Other', 100, 120, '4444444444444444444444444444444444444444444444444444444444444444', 'not-checked', NULL, NULL,
     NULL, NULL, NULL, NULL),
    (3, 2, 'Top', 0, 5, '5555555555555555555555555555555555555555555555555555555555555555', 'exact', NULL, NULL, NULL, NULL,
     NULL, NULL),
    (4, 1, 'Relax', 200, 230, '6666666666666666666666666666666666666666666666666666666666666666', 'not-checked', NULL, NULL,
     NULL, NULL, NULL, NULL);
INSERT INTO appearance (id, slug, claim_id, passage_id, says, kind, count, stance, scope_population, scope_form, scope_outcome,
                        scope_comparator, scope_dose_value, scope_dose_low, scope_dose_high, scope_dose_unit,
                        scope_dose_qualifier, scope_duration_value, scope_duration_low, scope_duration_high,
                        scope_duration_unit, scope_duration_qualifier, note, origin_id) VALUES
    (1, 's1-002', 1, 1, 'It fell by 43%.', 'testimonial', 3, 'reports', 'adults', 'citrate', 'cramps', 'placebo', 300, NULL, NULL,
     'mg/day', NULL, NULL, 1, 2, 'weeks', 'about', 'a note', 1),
    (2, 's1-001', 2, 2, 'Avoid oxide.', 'claim', 1, 'asserts', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
     NULL, NULL, NULL, NULL, 1),
    (3, 's2-001', 3, 3, 'Two to one.', 'claim', 1, 'hedges', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
     NULL, NULL, NULL, NULL, 1),
    (4, 's1-003', 3, 2, 'One and a half to one.', 'claim', 1, 'denies', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
     NULL, NULL, NULL, NULL, NULL, 1),
    (5, 's1-c200', NULL, 4, 'Nobody read this sentence.', 'claim', 1, 'asserts', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
     NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO suggestion VALUES (5, 1, 1, NULL, 0.75, 'same substance'), (5, 2, NULL, 3, 0.5, 'same words');
INSERT INTO figure VALUES
    (1, 1, 43, NULL, NULL, 'percent', 'up-to', 'decrease', 7, NULL, NULL, 'days', 'about', 'night', '43%'),
    (1, 2, NULL, 25, 40, 'percent', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO citation (id, appearance_id, position, marker, intent, reference_id, resolution, because) VALUES
    (1, 1, 1, '[JAMA]', 'citesAsEvidence', 1, 'probable', 'figure matches'),
    (2, 1, 2, '[3]', 'extends', NULL, 'ambiguous', 'two works'),
    (3, 2, 1, NULL, 'citesAsEvidence', NULL, 'none-given', 'no marker'),
    (4, 3, 1, NULL, 'citesAsEvidence', NULL, 'none-given', 'no marker'),
    (5, 4, 1, '4', 'citesAsEvidence', 4, 'exact', 'DOI'),
    (6, 5, 1, '[9]', 'citesAsEvidence', 5, 'exact', 'number 9 of the list');
INSERT INTO citation_candidate (citation_id, rank, reference_id, because) VALUES (2, 1, 3, 'same topic'), (2, 2, 2, 'same year');
)~";

constexpr auto studies = R"~(
INSERT INTO study (id, slug, design, design_note, blinding, n_screened, n_randomised, n_enrolled, n_analysed, n_completed,
                   population, population_groups, species, substance, route, form, intervention_text, elemental_mg_per_day,
                   intervention_seen, comparator, duration_value, duration_low, duration_high, duration_unit, duration_qualifier,
                   countries, period, funding, funding_text, conflicts_of_interest, registration, registration_timing,
                   includes_complete, searched_to, supersedes, low_trust, seen_how, seen_url, note, origin_id) VALUES
    (1, 'berg-2012', 'systematic-review', 'says so', 'double', 5, 4, 3, 2, 1, 'adults', 'adults', 'human', 'magnesium', 'oral',
     'oxide', '865 mg', 520, 'secondary', 'placebo', NULL, 4, 6, 'weeks', 'about', '["Israel", "New Zealand"]', '2010', 'public',
     'a grant', 'none declared', 'NCT1', 'prospective', 1, '2012-08', 'berg-2002', 1, 'table', 'https://t.example', 'st note', 1),
    (2, 'trial-1995', 'rct-parallel', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', 'human', NULL, NULL, NULL, NULL, NULL,
     NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 0, NULL, NULL, NULL, 1),
    (3, 'authority', 'guideline', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', 'human', NULL, NULL, NULL, NULL, NULL, NULL,
     NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 0, NULL, NULL, NULL, 1),
    (4, 'far-1999', 'cohort', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', 'human', NULL, NULL, NULL, NULL, NULL, NULL, NULL,
     NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 0, NULL, NULL, NULL, 1);
INSERT INTO study_report VALUES (1, 1, 1), (1, 2, 4), (4, 1, 5);
INSERT INTO study_relation VALUES
    (1, 'includes', 1, 2, NULL), (1, 'includes', 2, NULL, 'Rosenbaum 2011'), (1, 'same-participants', 1, 4, NULL);
INSERT INTO risk_of_bias VALUES (1, 1, 'rob1', 'allocation', 'high', 'new2020', 'full-text', 'https://r.example');
INSERT INTO quality_note VALUES (1, 1, 'se', 'printed wrong');
INSERT INTO finding (id, study_id, slug, role, outcome, unit, timepoint_value, timepoint_low, timepoint_high, timepoint_unit,
                     timepoint_qualifier, benefit, measure, effect_value, effect_ci_low, effect_ci_high, effect_level, effect_se,
                     p_value, p_relation, effect_unit, effect_derived, quantity_value, quantity_low, quantity_high, quantity_unit,
                     quantity_qualifier, quantity_bound, quantity_derived, says, k, n, i2, grade, grade_by, grade_steps, pool,
                     pool_because, paired, seen_how, seen_url, note, line) VALUES
    (1, 1, 'per-week', 'answer', 'cramps per week', 'cramps/week', 4, NULL, NULL, 'weeks', 'about', 'increase', 'md', -0.38, -2.12,
     1.36, 90, 0.89, 0.05, '<', 'cramps/night', 'from the arms', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'no-effect', 5, 307, 12,
     'moderate', 'new2020', 'imprecision:-1 large-effect:+1', 0, 'crossover', 1, 'abstract', 'https://f.example', 'f note', 42),
    (2, 1, 'age', 'baseline', 'age', 'years', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
     NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, NULL, 0, NULL, NULL,
     NULL, 50),
    (3, 2, 'pregnant', 'answer', 'cramps', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
     NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'benefit', NULL, NULL, NULL, NULL, NULL, NULL, 1, NULL, 0, NULL, NULL,
     NULL, 9),
    (4, 3, 'upper', 'limit', 'magnesium from supplements', 'mg/day', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
     NULL, NULL, NULL, NULL, NULL, NULL, 350, NULL, NULL, 'mg/day', 'at-least', 'upper-limit', 'as printed', NULL, NULL, NULL,
     NULL, NULL, NULL, NULL, 1, NULL, 0, NULL, NULL, NULL, 3);
INSERT INTO finding_question VALUES (1, 1), (1, 2), (3, 2);
INSERT INTO arm VALUES
    (1, 1, 'oxide', 'intervention', 48, 12, 25, -43.4, 5, 3, 7, 1, 2, 7.84, 5.68, 4.44, 5.66, -3.41, 4.05, 'percent times n', 'm'),
    (1, 2, 'placebo', 'control', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
     NULL);
)~";

constexpr auto derived = R"~(
INSERT INTO assessment (claim_id, rule_set, verdict, verdict_reason, tier, certainty, lowest, highest, would_narrow) VALUES (1, '2026.1', 'no-effect-shown', 'no important effect', 1, 'moderate', 'low', 'moderate', NULL);
INSERT INTO bearing VALUES (1, 1, 1, 'no-effect', 'no-important-effect', 'too small', 'MD -0.38', 'md', -0.38, -2.12, 1.36,
                            'cramps/week', 0, 0, '', 'dose', 1, NULL, 1);
INSERT INTO synthesis VALUES (1, 'md', 'cramps/week', 'reml', 'knha', 95, 'ok', NULL, 2, 94, -0.3, -1.5, 0.9, 0.4, 0.01, 5, 1.05, 1.1,
                              0.3, 't-k-2', NULL, NULL);
INSERT INTO synthesis_trial VALUES (1, 1, 1, -0.38, -2.12, 1.36, 30, NULL);
INSERT INTO fidelity VALUES (1, 1, 'within-arm-change', 'the arm''s own'), (1, 2, 'wrong-duration', '7 days, 4 weeks');
INSERT INTO duplicate VALUES (3, 2, 'probable', 'program', 'title', 'year', 4.5, 'the years differ');
INSERT INTO conflict (id, type, question_id, explanation, likely_cause) VALUES (1, 'source-against-cited-work', 1, 'says the opposite', NULL);
INSERT INTO conflict_side VALUES (1, 1, 'appearance', 's1-002', 's1', 'decrease'), (1, 2, 'reference', 'old2012', 'berg-2012', 'none');
)~";

}  // namespace

db::Connection sample_database(const std::string& path) {
    auto db = open_for_import(path);
    db::Transaction transaction(db, db::Transaction::For::writing);
    for (const auto* sql : {works, questions, articles, studies, derived}) {
        db.exec(sql);
    }
    transaction.commit();
    return db;
}

}  // namespace grounds::test
