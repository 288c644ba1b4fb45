// SPDX-License-Identifier: MIT
#pragma once

#include "schema/load/records.hpp"

namespace grounds::query {

/// Row ids of the studies that the claims of the source ?1 cite, by whichever record of a work.
inline constexpr auto studies_cited_sql = R"(
SELECT sr.study_id
  FROM source s JOIN passage g ON g.source_id = s.id JOIN appearance a ON a.passage_id = g.id
  JOIN citation t ON t.appearance_id = a.id JOIN reference_canonical x ON x.id = t.reference_id
  JOIN study_report sr ON sr.reference_id IN )" GROUNDS_RECORDS_OF_WORK R"(
 WHERE s.slug = ?1 AND a.claim_id IS NOT NULL)";

}  // namespace grounds::query
