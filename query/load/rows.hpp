// SPDX-License-Identifier: MIT
// Small helpers of query/load: rows as they are, as tables.
#pragma once

#include <string>
#include <vector>

#include "query/text/table.hpp"
#include "schema/db/statement.hpp"
#include "schema/load/records.hpp"

namespace grounds::query {

/// All columns of a row.
std::vector<Value> read_row(const db::Row& row);

/// All rows of a statement; columns named as the statement names them.
template <class... Values>
Table read_table(const db::Statement& statement, const Values&... values) {
    return {statement.columns(), statement.all(read_row, values...)};
}

/// Rows of `sql`, which takes one text or nothing.
Table read_table(const db::Connection& db, const char* sql, const std::string& parameter);

/// Row ids of the studies that the claims of the source ?1 cite, by whichever record of a work.
inline constexpr auto studies_cited_sql = R"(
SELECT sr.study_id
  FROM source s JOIN passage g ON g.source_id = s.id JOIN appearance a ON a.passage_id = g.id
  JOIN citation t ON t.appearance_id = a.id JOIN reference_canonical x ON x.id = t.reference_id
  JOIN study_report sr ON sr.reference_id IN )" GROUNDS_RECORDS_OF_WORK R"(
 WHERE s.slug = ?1 AND a.claim_id IS NOT NULL)";

/// One row a work from rows of (reference, title, doi, pmid, pmcid, isbn, url, source, citations), of which those of
/// one work may be many: a DOI before a PMID, PMCID, ISBN and address, each also where only an address holds it.
/// Identifiers first, kind by kind, since reference managers take one kind at a time; the most cited first.
Table works_to_fetch(const Table& cited);

}  // namespace grounds::query

/// SQL of how many conflicts, sources and appearances a claim has, with GROUNDS_ROWS_OF_CLAIMS behind it. As the view
/// claim_overview, but each part by an index: the view's OR over conflict_side scans all conflicts for every claim.
#define GROUNDS_COUNTS_OF_CLAIM                                                                                       \
    "(SELECT count(*) FROM ("                                                                                         \
    " SELECT s.conflict_id FROM conflict_side s WHERE s.kind = 'claim' AND s.record = c.slug"                         \
    " UNION SELECT s.conflict_id FROM appearance p"                                                                   \
    " JOIN conflict_side s ON s.kind = 'appearance' AND s.record = p.slug WHERE p.claim_id = c.id"                    \
    " UNION SELECT x.id FROM conflict x WHERE x.question_id = c.question_id AND x.type = 'finding-against-finding'))" \
    " AS conflicts,"                                                                                                  \
    " (SELECT count(DISTINCT g.source_id) FROM appearance p JOIN passage g ON g.id = p.passage_id"                    \
    " WHERE p.claim_id = c.id) AS sources,"                                                                           \
    " (SELECT count(*) FROM appearance p WHERE p.claim_id = c.id) AS appearances"

/// c is a claim, q its question, a its assessment.
#define GROUNDS_ROWS_OF_CLAIMS \
    " FROM claim c JOIN question q ON q.id = c.question_id LEFT JOIN assessment a ON a.claim_id = c.id "
