-- CHECK (x IN ('a', 'b', 'c')) makes SQLite build a table of the words for each row that is stored, which took a fifth of
-- an import; CHECK (x = 'a' OR x = 'b' OR x = 'c') says the same and compares. Lists of two words SQLite compares by itself.
-- Only the texts of the tables change (https://sqlite.org/lang_altertable.html, "other kinds of table schema changes"): no row
-- is written anew.
CREATE TEMP TABLE word_list (place INTEGER PRIMARY KEY, name TEXT NOT NULL, words TEXT NOT NULL);
INSERT INTO word_list (place, name, words) VALUES
    (1, 'state', '''unchecked'', ''none'', ''retracted'', ''expression_of_concern'', ''correction'', ''reinstated'''),
    (2, 'kind', '''vendor-page'', ''news'', ''review'', ''book'', ''label'', ''guideline'', ''blog'', ''other'''),
    (3, 'anchor', '''not-checked'', ''exact'', ''moved'', ''fuzzy'', ''orphan'', ''text-unavailable'''),
    (4, 'kind', '''effect'', ''quantity'', ''proposition'''),
    (5, 'aspect', '''frequency'', ''severity'', ''duration'''),
    (6, 'domain', '''risk-of-bias'', ''inconsistency'', ''indirectness'', ''imprecision'',
        ''publication-bias'', ''large-effect'', ''dose-response'', ''opposing-confounding'''),
    (7, 'answers', '''decrease'', ''increase'', ''no-difference'', ''quantity'', ''yes'', ''no'''),
    (8, 'dose_of', '''supplement'', ''diet'', ''total'''),
    (9, 'quantifier', '''universal'', ''majority'', ''existential'', ''superlative'''),
    (10, 'kind', '''claim'', ''testimonial'', ''product'', ''annotation'''),
    (11, 'stance', '''asserts'', ''hedges'', ''reports'', ''denies'''),
    (12, 'resolution', '''exact'', ''probable'', ''ambiguous'', ''unresolvable'', ''none-given'''),
    (13, 'decided_by', '''person'', ''article'', ''program'''),
    (14, 'blinding', '''none'', ''single'', ''double'', ''triple'''),
    (15, 'funding', '''industry'', ''public'', ''none'', ''mixed'''),
    (16, 'judgement', '''low'', ''some-concerns'', ''unclear'', ''high'', ''critical'''),
    (17, 'role', '''answer'', ''within-arm'', ''baseline'', ''descriptive'', ''subgroup'', ''limit'', ''reference'''),
    (18, 'p_relation', '''='', ''<'', ''>'''),
    (19, 'quantity_bound', '''value'', ''upper-limit'', ''recommended'''),
    (20, 'role', '''intervention'', ''control'', ''other'''),
    (21, 'bearing', '''supports'', ''opposes'', ''no-effect'', ''inconclusive'''),
    (22, 'type', '''finding-against-finding'', ''source-against-source'', ''source-against-itself'', ''source-against-cited-work'',
         ''advice-against-own-evidence'', ''dose-above-limit'''),
    (23, 'kind', '''claim'', ''appearance'', ''finding'', ''reference'''),
    (24, 'method', '''fixed'', ''dl'', ''reml'', ''pm'''),
    (25, 'test', '''z'', ''knha'', ''adhoc'''),
    (26, 'state', '''ok'', ''no-studies'', ''one-study'', ''too-few-studies'', ''bad-input'',
        ''zero-standard-error'', ''no-convergence'', ''overflow'''),
    (27, 'prediction', '''t-k-2'', ''t-k-1'', ''z'''),
    (28, 'kind', '''journal'', ''family'', ''publisher'', ''organisation'', ''host'''),
    (29, 'as_of_from', '''given'', ''file-name'', ''newest-notice'''),
    (30, 'nature', '''correction'', ''expression_of_concern'', ''retraction'', ''reinstatement'''),
    (31, 'given', '''unchecked'', ''none'', ''retracted'', ''expression_of_concern'', ''correction'', ''reinstated'''),
    (32, 'state', '''same'', ''probable'', ''different'''),
    (33, 'verdict', '''supported'', ''contradicted'', ''no-effect-shown'', ''mixed'', ''inconclusive'', ''no-evidence-recorded'',
         ''searched-nothing-found'', ''not-a-question'''),
    (34, 'certainty', '''none'', ''very-low'', ''low'', ''moderate'', ''high'''),
    (35, 'lowest', '''none'', ''very-low'', ''low'', ''moderate'', ''high'''),
    (36, 'highest', '''none'', ''very-low'', ''low'', ''moderate'', ''high'''),
    (37, 'size', '''as-the-effect'', ''inside-the-interval'', ''outside-the-interval'',
        ''as-something-else'', ''nowhere'', ''not-checked''');

PRAGMA writable_schema = ON;
UPDATE sqlite_schema AS made
SET sql = (
    WITH RECURSIVE compared (place, text) AS (
        SELECT 0, replace(replace(made.sql, ' IN' || char(10) || '        (', ' IN ('), ' IN' || char(10) || '    (', ' IN (')
        UNION ALL
        SELECT word_list.place,
               replace(text, name || ' IN (' || words || ')',
                       name || ' = ' || replace(replace(words, char(10) || '       ', ''), ', ', ' OR ' || name || ' = '))
        FROM compared JOIN word_list ON word_list.place = compared.place + 1)
    SELECT text FROM compared ORDER BY place DESC LIMIT 1)
WHERE type = 'table' AND instr(sql, ' IN') > 0;
PRAGMA writable_schema = RESET;
DROP TABLE temp.word_list;
