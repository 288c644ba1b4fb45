// SPDX-License-Identifier: MIT
// Findings that reach no claim: nobody would ever see what they say.
#include <fmt/format.h>

#include "base/file_name.hpp"
#include "importer/store/steps.hpp"

namespace grounds::store {

namespace {

// A finding is heard by the claims on its question and on those that take evidence from it. Only roles that could have
// a vote: figures and limits are kept for themselves.
constexpr auto unheard_sql = R"sql(
SELECT q.slug, o.file, o.line, count(*) AS findings
FROM question q CROSS JOIN finding_question l ON l.question_id = q.id CROSS JOIN finding f ON f.id = l.finding_id
    CROSS JOIN origin o ON o.id = q.origin_id
WHERE f.role IN ('answer', 'reference') AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.question_id = q.id)
    AND NOT EXISTS (SELECT 1 FROM evidence_link e JOIN claim c ON c.question_id = e.question_id WHERE e.from_id = q.id)
GROUP BY q.id ORDER BY o.file, o.line
)sql";

}  // namespace

void report_loose_ends(const db::Connection& db, Problems& problems) {
    const base::OriginNames names(db.file());
    db::Statement(db, unheard_sql).each([&](const db::Row& row) {
        const long findings = row.integer("findings");
        problems.push_back(
            warning(names.shown(row.text("file")), row.integer("line"),
                    fmt::format("question {}: its {} no claim", row.text("slug"),
                                findings == 1 ? "finding reaches" : fmt::format("{} findings reach", findings)),
                    "write a claim on it, or name it under 'evidence-from' of a question that has one"));
    });
}

}  // namespace grounds::store
