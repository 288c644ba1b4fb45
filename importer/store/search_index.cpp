// SPDX-License-Identifier: MIT
#include "importer/store/steps.hpp"

#include "schema/db/text_search.hpp"

namespace grounds::store {
namespace {

// Ordered inside, so that the same records give the same bytes whatever their row ids.
constexpr auto index_sql = R"sql(
SELECT c.id, searchable(c.statement),
       coalesce((SELECT group_concat(searchable(says), ' ') FROM
           (SELECT a.says FROM appearance a WHERE a.claim_id = c.id ORDER BY a.slug)), ''),
       searchable(q.text),
       coalesce((SELECT group_concat(searchable(words), ' ') FROM
           (SELECT DISTINCT trim(s.title || ' ' || coalesce(s.publisher, '')) AS words, s.slug
              FROM appearance a JOIN passage p ON p.id = a.passage_id JOIN source s ON s.id = p.source_id
             WHERE a.claim_id = c.id ORDER BY s.slug)), ''),
       c.slug,
       coalesce((SELECT group_concat(searchable(words), ' ') FROM
           (SELECT DISTINCT coalesce(t.marker, '') || ' ' || coalesce(r.key || ' ' || coalesce(substr(r.issued, 1, 4), '')
                   || ' ' || coalesce(r.container_title, '') || ' '
                   || coalesce((SELECT group_concat(coalesce(family, literal), ' ') FROM
                          (SELECT n.family, n.literal FROM reference_name n
                            WHERE n.reference_id = r.id AND n.role = 'author' ORDER BY n.position)), ''), '') AS words
              FROM appearance a JOIN citation t ON t.appearance_id = a.id LEFT JOIN reference r ON r.id = t.reference_id
             WHERE a.claim_id = c.id AND t.marker IS NOT NULL ORDER BY words)), '')
FROM wanted CROSS JOIN claim c ON c.id = wanted.id JOIN question q ON q.id = c.question_id
)sql";

}  // namespace

void index_claims(Writer& writer, const std::string& ids) {
    db::index_anew(writer.db(), db::claim_index, ids, index_sql);
}

}  // namespace grounds::store
