// SPDX-License-Identifier: MIT
#include "query/check/check.hpp"

#include "evidence/statements/consistency.hpp"
#include "schema/db/statement.hpp"

namespace grounds::query {

Table contradictions_in_works(const db::Connection& db) {
    Table table{{"reference", "part", "start", "end", "what", "sentence"}, {}};
    db::Statement texts(db,
                        "SELECT r.key, t.part, t.text FROM reference_text t JOIN reference r ON r.id = t.reference_id "
                        "ORDER BY r.key, t.part");
    texts.each([&](const db::Row& row) {
        const auto key = row.text("key");
        const auto part = row.text("part");
        const statements::Text text(row.text("text"));
        for (const auto& statement : statements::read_statements(text)) {
            for (const auto& found : contradictions_in(text, statement)) {
                table.rows.push_back(
                    {key, part, found.span.start, found.span.end, found.what, base::shown(text, statement.span, 1000)});
            }
        }
    });
    return table;
}

}  // namespace grounds::query
