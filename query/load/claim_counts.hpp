// SPDX-License-Identifier: MIT
#pragma once

/// SQL of how many conflicts, sources and appearances a claim has, and the tables behind: c is the claim, q its
/// question, a its assessment. As the view claim_overview, but each part by an index: the view's OR over conflict_side
/// scans all conflicts for every claim.
#define GROUNDS_COUNTS_OF_CLAIM                                                                                       \
    "(SELECT count(*) FROM ("                                                                                         \
    " SELECT s.conflict_id FROM conflict_side s WHERE s.kind = 'claim' AND s.record = c.slug"                         \
    " UNION SELECT s.conflict_id FROM appearance p"                                                                   \
    " JOIN conflict_side s ON s.kind = 'appearance' AND s.record = p.slug WHERE p.claim_id = c.id"                    \
    " UNION SELECT x.id FROM conflict x WHERE x.question_id = c.question_id AND x.type = 'finding-against-finding'))" \
    " AS conflicts,"                                                                                                  \
    " (SELECT count(DISTINCT g.source_id) FROM appearance p JOIN passage g ON g.id = p.passage_id"                    \
    " WHERE p.claim_id = c.id) AS sources,"                                                                           \
    " (SELECT count(*) FROM appearance p WHERE p.claim_id = c.id) AS appearances"                                     \
    " FROM claim c JOIN question q ON q.id = c.question_id LEFT JOIN assessment a ON a.claim_id = c.id "
